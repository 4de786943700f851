;;;; EXCL:FEATUREP.

(in-package "WEFT")

(test featurep
  (=> (excl:featurep :weft) t)
  (=> (excl:featurep 'weft) nil)
  (=> (let ((*features* '(:a :b))) (excl:featurep '(and :a (not :c) (:or :d :b)))) t)
  (=> (excl:featurep '(and)) t)
  (=> (excl:featurep '(or)) nil)
  (signals type-error (excl:featurep 1))
  (signals program-error (excl:featurep '(:not)))
  (signals program-error (excl:featurep '(:maybe :weft))))
