/// Sequences (CLHS chapter 17): one set of functions over lists and vectors.
///
/// An argument that is no sequence, or a list that ends in something other than NIL, is the datum of a TYPE-ERROR; bounding
/// indices are checked before the first element is touched. Vectors count up to their fill pointer.
///
/// Read first: [weft.sequence.Scan], the walk over a bounded part that most functions are made of; [weft.sequence.SequenceType], what
/// the result types of MAP, CONCATENATE and others mean. What satisfies a test is [weft.cons.ItemTest].
package weft.sequence;
