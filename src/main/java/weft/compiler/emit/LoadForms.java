package weft.compiler.emit;

import weft.compiler.ir.Lambda;

/// How a literal that has no form in compiled files is made again when the file is loaded: MAKE-LOAD-FORM.
@FunctionalInterface
public interface LoadForms {

    /// Two functions without parameters, on which the passes have run. The second fills the object and may be null; both may
    /// name the object itself and others as literals.
    record LoadForm(Lambda creation, Lambda initialization) {}

    /// The load form of an object; null when it cannot be in a compiled file.
    LoadForm of(Object object);
}
