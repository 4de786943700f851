package weft.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a static method to be a Lisp function. The value is the CLHS syntax line: `name lambda-list => values`.
///
/// Parameters: a first parameter of type `LispThread` receives the context and is no Lisp parameter; `Object` takes anything;
/// `long`, `int` (an index), `double`, `float`, `boolean` (a generalised one), `String` (a Lisp string) and any class convert and
/// check; the parameter for `&rest` is `Object[]`. An unsupplied optional or keyword argument is `null`, or its default when the
/// line says `(name 0)`, `(name t)` or `(name nil)`. Results: `void` is NIL, `boolean` T or NIL, `int` and `long` integers, `String` a
/// fresh Lisp string. A line with other than one value after `=>` means that the method sets the number of values.
/// A package prefix on the name (`excl:name`) overrides the library's.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Defun {
    String value();

    Effect[] effects() default {};
}
