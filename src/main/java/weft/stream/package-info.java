/// Streams, files and pathnames (CLHS chapters 19 to 21).
///
/// A [weft.stream.LispStream] is what every stream function works on; its subclasses are the kinds of stream. Below the
/// streams on files stand three small layers: [weft.stream.ByteDevice] moves bytes, [weft.stream.BufferedBytes] buffers
/// them, a [weft.stream.Codec] turns them into characters. Pathnames are [weft.stream.LispPathname] with its reader and
/// writer beside it.
///
/// Locks: a stream that threads can share by nature (files, descriptors) does each operation, also a whole line or string, under
/// its own monitor. Composite streams hold no lock of their own and call their components one after the other. The
/// streams on strings have none: see [weft.stream.StringOutputStream]. Lock order: an input stream may flush an output
/// stream while it holds its monitor; never the other way round.
///
/// Read first: [weft.stream.LispStream]. Deliberately elsewhere: printing objects ([weft.printer]), reading them (weft.reader).
package weft.stream;
