;;;; Environment variables.

(in-package "WEFT")

(test getenv
  (true (stringp (excl:getenv "PATH")))
  (=> (excl:getenv "WEFT_NO_SUCH_VARIABLE") nil)
  (=> (progn (setf (sys:getenv "WEFT_TEST_VARIABLE") "a") (excl:getenv "WEFT_TEST_VARIABLE")) "a")
  (=> (progn (setf (excl:getenv "WEFT_TEST_VARIABLE") nil) (excl:getenv "WEFT_TEST_VARIABLE")) nil)
  (signals type-error (excl:getenv 'path))
  (signals type-error (setf (excl:getenv "WEFT_TEST_VARIABLE") 1))
  (signals error (setf (excl:getenv "A=B") "1")))
