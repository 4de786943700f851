package weft.compiler.emit;

import weft.compiler.ir.Lambda;
import weft.object.SourcePosition;

/// What is known of a compiled function besides its code.
///
/// @param name as FUNCTION-LAMBDA-EXPRESSION shows it: a symbol, `(setf name)`, `(flet name)`…, or NIL
/// @param lambdaList as written
/// @param documentation a Lisp string or NIL
/// @param position where the function stands in its source, or null
/// @param minArguments fewest arguments accepted
/// @param maxArguments most arguments accepted, -1 when there is no limit
/// @param method the JVM method that holds the body
public record FunctionInfo(Object name, Object lambdaList, Object documentation, SourcePosition position,
                           int minArguments, int maxArguments, String method) {

    static FunctionInfo of(Lambda lambda, String method) {
        return new FunctionInfo(lambda.name, lambda.lambdaList, lambda.documentation, lambda.position,
            lambda.minArguments(), lambda.maxArguments(), method);
    }
}
