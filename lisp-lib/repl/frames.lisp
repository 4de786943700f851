;;;; How the debugger shows frames. A frame is the list (FORM PLACE VARIABLES): the call, where in it control left (a string or NIL), and
;;;; the variables as a list of (NAME . VALUE).

(in-package "WEFT")

(defun %frame-form (frame)
  "Returns the call that FRAME is of."
  (car frame))

(defun %frame-place (frame)
  "Returns where in FRAME control left, a string or NIL."
  (car (cdr frame)))

(defun %frame-variables (frame)
  "Returns the variables of FRAME with their values."
  (car (cdr (cdr frame))))

(defmacro %with-brief-printing (&body body)
  "Evaluates BODY with the printer bound to show no more than a line or two of anything."
  `(let ((*print-length* 8)
         (*print-level* 3)
         (*print-readably* nil)
         (*print-pretty* nil)
         (*print-circle* :cycles))
     ,@body))

(defun %print-frame (frame number current)
  "Writes one line for FRAME, marked if it is the CURRENT one."
  (%with-brief-printing
    (format t "~&~A~3D: ~S~@[  ~A~]~%" (if current ">" " ") number (%frame-form frame) (%frame-place frame))))

(defun %show-frames (level from count)
  "Writes COUNT frames of LEVEL from number FROM."
  (let ((frames (nthcdr from (break-level-frames level))))
    (when (null (break-level-frames level))
      (format t "~&There are no frames but the entry itself.~%"))
    (dotimes (i count)
      (when (null frames)
        (return))
      (let ((number (+ from i)))
        (%print-frame (car frames) number (eql number (break-level-current-frame level))))
      (setq frames (cdr frames)))
    (when frames
      (format t "~&     and ~D more~%" (length frames)))))

(defun %current-frame (level)
  "Returns the current frame of LEVEL, or NIL if it has no frames."
  (nth (break-level-current-frame level) (break-level-frames level)))

(defun %move-to-frame (level number)
  "Makes frame NUMBER of LEVEL current, or the nearest there is, shows it and sets * to its form."
  (let* ((last (1- (length (break-level-frames level))))
         (target (max 0 (min number last))))
    (if (< last 0)
        (format t "~&There are no frames but the entry itself.~%")
        (progn
          (setf (break-level-current-frame level) target)
          (let ((frame (%current-frame level)))
            (setq *** ** ** * * (%frame-form frame))
            (%print-frame frame target t))))))
