;;;; ROOM and GC.

(in-package "WEFT")

(test room
  (true (search "bytes used" (with-output-to-string (*standard-output*) (room))))
  (true (< (length (with-output-to-string (*standard-output*) (room nil)))
           (length (with-output-to-string (*standard-output*) (room)))
           (length (with-output-to-string (*standard-output*) (room t)))))
  (=> (let ((*standard-output* (make-broadcast-stream))) (room))))

(test gc
  (=> (excl:gc) nil)
  (=> (excl:gc t) nil))
