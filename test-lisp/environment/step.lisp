;;;; STEP.

(in-package "WEFT")

(test step
  (=> (let ((*trace-output* (make-broadcast-stream)) (x 1)) (step (values x 2))) 1 2)
  (true (search "(+ 1 2)" (with-output-to-string (*trace-output*) (step (+ 1 2))))))
