;;;; ATOMIC-CONDITIONAL-SETF and ATOMIC-CONDITIONAL-SETQ: compare and set.

(in-package "WEFT")

(defmacro excl:atomic-conditional-setf (place new-value old-value &environment environment)
  "If PLACE holds OLD-VALUE, by EQ, stores NEW-VALUE there and returns true, else false. Comparing and storing are one step; evaluating the parts of
PLACE, NEW-VALUE and OLD-VALUE, in this order, comes before. May stand anywhere, not only as a test."
  (multiple-value-bind (variables forms old new write) (atomic-expansion place environment)
    `(let* (,@(store-bindings variables forms)
            (,new ,new-value)
            (,old ,old-value))
       ,write)))

(defmacro excl:atomic-conditional-setq (symbol new-value old-value)
  "Does as ATOMIC-CONDITIONAL-SETF on the variable SYMBOL, special or lexical.
Deviation: a macro, not a special operator; a lexical variable that no closure shares is accepted."
  (unless (symbolp symbol)
    (%program-error "ATOMIC-CONDITIONAL-SETQ: ~S is not a symbol" symbol))
  `(excl:atomic-conditional-setf ,symbol ,new-value ,old-value))
