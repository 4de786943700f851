package weft.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a class whose `@Defun` methods are Lisp functions; the value is their home package, in lower case.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Library {
    String value();
}
