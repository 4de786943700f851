/// What the SMP layer of lisp-lib/smp needs from the host: compare and set on Lisp places, object locks, and deferral of interrupts.
///
/// Read first: [weft.smp.PlaceFunctions], then [weft.smp.ObjectLock]. The macros that programs use, and what they promise, are in lisp-lib/smp;
/// the mechanism of interrupts is [weft.runtime.safepoint].
package weft.smp;
