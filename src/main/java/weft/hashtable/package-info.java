/// Hash tables (CLHS chapter 18).
///
/// Read first: [weft.object.LispHashTable], what the rest of the kernel sees.
package weft.hashtable;
