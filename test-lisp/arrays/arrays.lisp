;;;; Arrays: made, displaced, adjusted, grown.

(in-package "WEFT")

(test making-arrays
  (=> (make-array '(2 2) :initial-contents '((1 2) #(3 4))) #2A((1 2) (3 4)))
  (=> (make-array nil :initial-element 5) #0A5)
  (=> (make-array 3 :element-type 'character :initial-contents "abc") "abc")
  (=> (array-element-type (make-array 1 :element-type '(integer 0 200))) (unsigned-byte 8))
  (=> (array-element-type (make-array 1 :element-type '(or bit (eql 5)))) (unsigned-byte 8))
  (=> (upgraded-array-element-type '(and fixnum (integer -5 5))) (signed-byte 8))
  (signals error (make-array 2 :initial-contents '(1 2 3)))
  (signals error (make-array 2 :initial-contents '(1) :initial-element 1))
  (signals type-error (make-array 2 :element-type 'bit :initial-element 2))
  (signals type-error (make-array -1))
  (signals error (make-array '(2 2) :fill-pointer 1))
  (=> (length (make-array 0 :element-type nil)) 0))

(test access
  (=> (let ((a (make-array '(2 3) :initial-element 0))) (setf (aref a 1 2) 'x) (list (aref a 1 2) (row-major-aref a 5))) (x x))
  (=> (array-row-major-index (make-array '(2 3 4)) 1 2 3) 23)
  (=> (array-in-bounds-p (make-array '(2 2)) 1 2) nil)
  (signals type-error (aref #(1 2) 2))
  (signals type-error (aref #(1 2) 'a))
  (signals type-error (aref #2A((1)) 0 1))
  (signals error (aref #(1 2) 0 0))
  (signals type-error (setf (aref (make-array 2 :element-type 'double-float) 0) 1))
  (signals type-error (svref (make-array 2 :fill-pointer t) 0))
  (=> (aref (make-array 3 :fill-pointer 1 :initial-contents '(a b c)) 2) c)
  (=> (handler-case (aref #(a b) 7) (type-error (c) (values (type-error-datum c) (type-error-expected-type c)))) 7 (integer 0 1)))

(test fill-pointers
  (=> (let ((v (make-array 2 :fill-pointer 0))) (list (vector-push 'a v) (vector-push 'b v) (vector-push 'c v) (vector-pop v) v))
      (0 1 nil b #(a)))
  (=> (let ((v (make-array 0 :fill-pointer 0 :adjustable t))) (dotimes (i 20 (list (length v) (aref v 19))) (vector-push-extend i v)))
      (20 19))
  (signals error (vector-pop (make-array 1 :fill-pointer 0)))
  (signals type-error (vector-push 1 (make-array 1)))
  (signals type-error (setf (fill-pointer (make-array 2 :fill-pointer 0)) 3))
  (signals type-error (vector-push-extend 1 (make-array 1 :element-type 'character :fill-pointer 0))))

(test displacement
  (=> (let* ((a (make-array '(2 3) :initial-contents '((1 2 3) (4 5 6)))) (d (make-array 4 :displaced-to a :displaced-index-offset 2)))
        (setf (aref d 0) 'x)
        (list (coerce d 'list) (aref a 0 2)))
      ((x 4 5 6) x))
  (=> (let ((a (vector 1 2))) (multiple-value-list (array-displacement (make-array 1 :displaced-to a :displaced-index-offset 1)))) (#(1 2) 1))
  (=> (array-displacement #(1)) nil 0)
  (signals error (make-array 3 :displaced-to (vector 1 2)))
  (signals error (make-array 1 :displaced-to "a")))

(test adjusting
  (=> (adjust-array (make-array '(2 2) :initial-contents '((1 2) (3 4))) '(3 1) :initial-element 0) #2A((1) (3) (0)))
  (=> (let ((v (make-array 2 :adjustable t :initial-contents '(1 2)))) (list (eq v (adjust-array v 3 :initial-element 'x)) v)) (t #(1 2 x)))
  (=> (let ((v (make-array 4 :fill-pointer 2 :initial-contents '(1 2 3 4)))) (adjust-array v 3) (list (fill-pointer v) (aref v 2))) (2 3))
  (signals error (adjust-array (make-array 4 :fill-pointer 4) 3))
  (signals error (adjust-array (vector 1 2) '(1 1)))
  (signals error (adjust-array (vector 1 2) 3 :fill-pointer 1))
  (signals error (let ((v (make-array 2 :adjustable t))) (adjust-array v 2 :displaced-to v)))
  (=> (let* ((a (make-array 5 :initial-contents '(1 2 3 4 5))) (v (make-array 3 :displaced-to a :displaced-index-offset 1 :adjustable t)))
        (adjust-array v 4 :initial-element 'x)
        (list (coerce v 'list) (array-displacement v)))
      ((2 3 4 x) nil))
  (signals error (let* ((a (make-array 5 :adjustable t)) (d (make-array 5 :displaced-to a))) (adjust-array a 2) (aref d 4))))

(test bit-arrays
  (=> (bit-and #*1100 #*1010) #*1000)
  (=> (bit-nor #*1100 #*1010) #*0001)
  (=> (bit-orc1 #*1100 #*1010) #*1011)
  (=> (bit-not #*101) #*010)
  (=> (let ((a (copy-seq #*1100))) (bit-xor a #*1010 t) a) #*0110)
  (=> (bit-ior (make-array '(2 2) :element-type 'bit :initial-contents '((1 0) (0 0))) (make-array '(2 2) :element-type 'bit :initial-contents '((0 0) (0 1)))) #2A((1 0) (0 1)))
  (=> (let ((d (make-array 3 :element-type 'bit :displaced-to #*01011 :displaced-index-offset 2))) (bit-not d)) #*100)
  (signals error (bit-and #*11 #*111))
  (signals type-error (bit-and #(1) #(1)))
  (=> (equal (bit-not (make-array 70 :element-type 'bit)) (make-array 70 :element-type 'bit :initial-element 1)) t))

;;; --- declared elements: read and written as numbers that are no objects

(defmacro message-of-type-error (form)
  "Datum and expected type of the TYPE-ERROR that FORM signals."
  `(handler-case ,form (type-error (c) (list (type-error-datum c) (type-error-expected-type c)))))

(deftype double-vector () '(simple-array double-float (*)))

(defun double-sum (v)
  (declare (type double-vector v))
  (let ((s 0d0)) (declare (double-float s)) (dotimes (i (length v) s) (setq s (+ s (aref v i))))))

(defun single-sum (v)
  (declare (type (vector single-float) v))
  (let ((s 0f0)) (declare (single-float s)) (dotimes (i (length v) s) (setq s (+ s (aref v i))))))

(defmacro with-every-integer-type ((v) &body body)
  "A list of what BODY yields where V, declared so, is a vector of two integers of each type."
  `(list ,@(loop for type in '(fixnum (signed-byte 64) (signed-byte 32) (unsigned-byte 32) (signed-byte 16) (unsigned-byte 16) (signed-byte 8) (unsigned-byte 8) bit)
                 collect `(let ((,v (make-array 2 :element-type ',type :initial-element 1)))
                            (declare (type (simple-array ,type (*)) ,v))
                            ,@body))))

(defun set-double (v i x)
  (declare (type (array double-float (*)) v))
  (let ((w v)) (setf (aref w i) x)))

(test declared-elements
  (=> (double-sum (coerce '(1d0 2d0 3.5d0) 'double-vector)) 6.5d0)
  (=> (single-sum (coerce '(1f0 2f0) '(vector single-float))) 3f0)
  (=> (single-sum (make-array 4 :element-type 'single-float :fill-pointer 2 :initial-element 1.5f0)) 3f0)
  (=> (double-sum (vector 1d0 2d0)) 3d0)
  (signals type-error (double-sum (vector 1d0 2)))
  (signals type-error (double-sum 5))
  (=> (let ((v (make-array 2 :element-type 'double-float :initial-element 0d0))) (list (set-double v 1 2d0) v)) (2d0 #(0d0 2d0)))
  (=> (let ((v (vector 1 2))) (list (set-double v 0 2d0) v)) (2d0 #(2d0 2)))
  (=> (let ((v (make-array 3 :element-type 'double-float :adjustable t :fill-pointer 1 :initial-element 1d0))) (list (set-double v 2 5d0) (aref v 2))) (5d0 5d0))
  (=> (message-of-type-error (set-double (make-array 2 :element-type 'double-float) 0 1)) (1 double-float))
  (=> (message-of-type-error (set-double (make-array 2 :element-type 'double-float) 2 1d0)) (2 (integer 0 1)))
  (=> (message-of-type-error (set-double (make-array 2 :element-type 'double-float) 'a 1d0)) (a (integer 0 1)))
  (=> (with-every-integer-type (v) (setf (aref v 1) (1- (aref v 1))) (list (aref v 0) (aref v 1)))
      ((1 0) (1 0) (1 0) (1 0) (1 0) (1 0) (1 0) (1 0) (1 0)))
  ;; The ends of each type, and one further.
  (=> (with-every-integer-type (v)
        (let* ((signed (ignore-errors (setf (aref v 0) -1) t))
               (bits (loop for bits from 1 to 64
                           unless (ignore-errors (setf (aref v 0) (ash 1 bits)) t) return bits)))
          (list signed (+ bits (if signed 1 0)) (aref v 0)
                (when signed (setf (aref v 1) (- (expt 2 bits))) (aref v 1))
                (ignore-errors (setf (aref v 1) (- -1 (if signed (expt 2 bits) 0))) t))))
      ((t 64 4611686018427387904 -9223372036854775808 nil) (t 64 4611686018427387904 -9223372036854775808 nil)
       (t 32 1073741824 -2147483648 nil) (nil 32 2147483648 nil nil)
       (t 16 16384 -32768 nil) (nil 16 32768 nil nil)
       (t 8 64 -128 nil) (nil 8 128 nil nil) (nil 1 1 nil nil)))
  (signals type-error (let ((v (make-array 1 :element-type '(unsigned-byte 64) :initial-element (expt 2 63))))
                        (declare (type (simple-array fixnum (*)) v))
                        (aref v 0)))
  (=> (let ((v (make-array 1 :element-type '(unsigned-byte 64) :initial-element (expt 2 63))))
        (declare (type (simple-array (unsigned-byte 64) (*)) v))
        (aref v 0))
      9223372036854775808))
