/// Threads as Lisp runs them: finding the context of a thread, and the list of calls from the kernel up into Lisp.
///
/// Read first: [weft.object.LispThread] (the context itself) and [weft.runtime.Upcall]. Safe points are in [weft.runtime.safepoint],
/// which stands below everything else.
package weft.runtime;
