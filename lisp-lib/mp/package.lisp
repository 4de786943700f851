;;;; Multiprocessing: processes that run at the same time on threads of the host, and how they wait, interrupt and end each other, with the
;;;; names and meanings of Allegro CL.
;;;;
;;;; A process is an instance of MP:PROCESS. While it is active it has a thread, which is the context of a Java thread (weft.mp in Java). Everything
;;;; a process is asked to do by others reaches it as an interrupt at a safe point; everything it waits for ends in the one parking primitive
;;;; of the kernel, which serves interrupts. What other processes may change of a process changes under its object lock.
;;;;
;;;; Read first: process-class, then process-life. Elsewhere: locks of objects and atomic places (../smp).

(in-package "WEFT")

;; the accessors of structures get their names in the current package
(import '(mp::process-lock-name mp::process-lock-locker mp::process-lock-waiting) "WEFT")

(import '(sys::*current-process* sys::*all-processes* sys::with-timeout sys:without-scheduling excl:lockable-object) "MP")

(export '(sys::*current-process* sys::*all-processes* sys::with-timeout) "SYS")

(export '(excl::*required-thread-bindings* excl::*required-top-level-bindings* excl::*cl-default-special-bindings* excl::exit)
        "EXCL")

(export '(mp::process mp::process-p mp::process-name mp::process-thread mp::process-whostate mp::process-priority mp::process-quantum
          mp::process-property-list mp::process-initial-bindings mp::process-keeps-lisp-alive-p mp::process-interruptible-p
          mp::process-exit-actions mp::process-resume-hook mp::process-suspend-hook mp::process-wait-function mp::process-wait-args
          mp::process-run-reasons mp::process-arrest-reasons mp::process-initial-form
          mp::make-process mp::process-preset mp::process-run-function mp::process-run-restartable-function
          mp::process-enable mp::process-disable mp::process-add-run-reason mp::process-revoke-run-reason
          mp::process-add-arrest-reason mp::process-revoke-arrest-reason
          mp::process-active-p mp::process-alive-p mp::process-runnable-p mp::process-name-to-process mp::find-process mp::process-os-id
          mp::process-join mp::process-join-error mp::process-interrupt mp::process-kill mp::process-reset mp::process-terminate
          mp::process-wait mp::process-wait-with-timeout mp::process-sleep mp::process-allow-schedule mp::*general-wait-delay*
          mp::*default-process-quantum* mp::start-scheduler mp::symeval-in-process
          mp::process-lock mp::make-process-lock mp::process-lock-p mp::process-lock-name mp::process-lock-locker mp::process-unlock
          mp::with-process-lock mp::process-lockedp
          sys:*current-process* sys:*all-processes* sys:with-timeout sys:without-scheduling excl:lockable-object)
        "MP")
