/// Structures (CLHS chapter 8): the primitives under DEFSTRUCT.
///
/// A structure class is found through its name at every operation, so a type defined anew is seen by code that was compiled before; its
/// slots never change, because another set of slots makes another class. The compiler open-codes the operations here whose
/// names begin with `%structure-`. Deliberately elsewhere: DEFSTRUCT itself (lisp-lib/structures), structure classes as metaobjects
/// ([weft.clos]).
package weft.structure;
