/// Safe points: how one thread asks something of another, and when the other one does it.
///
/// Read first: [weft.runtime.safepoint.SafePointState]. Every layer that must run code in another thread, or keep code from running in
/// its own (interrupts, timeouts, deferral, stop the world, time slices), is a [weft.runtime.safepoint.Request] of some
/// [weft.runtime.safepoint.RequestClass]; there is no second mechanism. [weft.runtime.safepoint.WaitQueue] is how locks and gates wait.
/// Nothing here knows Lisp: this package stands below the objects.
package weft.runtime.safepoint;
