;;;; SYS:GLOBAL-SYMBOL-VALUE: the value outside all bindings.

(in-package "WEFT")

(defsetf sys:global-symbol-value %set-global-symbol-value)
