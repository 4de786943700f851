;;;; TIME.

(in-package "WEFT")

(test time
  (=> (let ((*trace-output* (make-broadcast-stream))) (time (values 1 2 3))) 1 2 3)
  (=> (let ((*trace-output* (make-broadcast-stream))) (time (values))))
  (true (let ((text (with-output-to-string (*trace-output*) (time (make-list 1000)))))
          (and (search "real time" text) (search "cpu time" text) (search "bytes" text))))
  (=> (let ((*trace-output* (make-broadcast-stream))) (block nil (time (return 7)))) 7))
