/// What multiprocessing in lisp-lib/mp needs from the host: threads, requests to them, waiting, timeouts, gates and process locks.
///
/// Read first: [weft.mp.ThreadFunctions], then [weft.mp.Gate]. A process is an instance of the standard class `mp:process`, which Lisp defines;
/// what this package calls a thread is the context it runs with. Safe points are in [weft.runtime.safepoint].
package weft.mp;
