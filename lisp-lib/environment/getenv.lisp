;;;; EXCL:GETENV is also found in SYS, where Allegro has it.

(in-package "WEFT")

(import 'excl:getenv "SYS")
(export 'excl:getenv "SYS")
