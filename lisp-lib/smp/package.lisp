;;;; The SMP layer: what makes programs right when processes run at the same time, with the names and meanings of Allegro CL.
;;;;
;;;; Four groups, one construct a file. Deferral of this process's own interrupts: with-delayed-interrupts, fast-and-clean, and the old
;;;; without-interrupts, without-scheduling, atomically, which keep no other process out and say so when they are compiled (usage-warnings).
;;;; Atomic changes of one place: everything goes through GET-ATOMIC-MODIFY-EXPANSION (places) and ATOMIC-CONDITIONAL-SETF. Locks of
;;;; objects: with-locked-object and its kin over the locks of the kernel (weft.smp in Java). Variables that are global: defvar-nonbindable.
;;;;
;;;; Read first: places, then with-locked-object. Processes themselves are in ../mp; this layer does not need them.

(in-package "WEFT")

(export '(excl::without-interrupts excl::with-delayed-interrupts excl::with-interrupts-enabled excl::fast-and-clean excl::with-pinned-objects
          excl::atomic-conditional-setf excl::atomic-conditional-setq excl::update-atomic excl::incf-atomic excl::decf-atomic
          excl::push-atomic excl::pop-atomic excl::get-atomic-modify-expansion
          excl::with-locked-object excl::with-locked-structure excl::with-object-lock-released excl::critical-section
          excl::lockable-object excl::synchronizing-structure excl::basic-lock excl::make-basic-lock excl::basic-lock-p
          excl::basic-lock-name excl::defvar-nonbindable)
        "EXCL")

;; the accessors of structures get their names in the current package; the other is the library's own word too
(import '(excl:basic-lock-p excl:basic-lock-name excl:with-interrupts-enabled) "WEFT")

(export '(sys::without-scheduling sys::*disallow-scheduling* sys::global-symbol-value) "SYS")
