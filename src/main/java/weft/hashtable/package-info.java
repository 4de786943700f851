/// Hash tables (CLHS chapter 18), shared between threads without further ado: each operation is atomic.
///
/// Read first: [weft.hashtable.StrongTable], the table that programs use, with the essay on its concurrency; then
/// [weft.hashtable.KeyTest], how each of the four tests hashes and compares. [weft.hashtable.WeakTable] is the one for weak
/// keys or values. Deliberately elsewhere: WITH-HASH-TABLE-ITERATOR, in lisp-lib, over [weft.hashtable.EntryIterator].
package weft.hashtable;
