/// Types: parsing type specifiers, TYPEP, SUBTYPEP, TYPE-OF, upgrading and COERCE (CLHS 4.2).
///
/// A specifier is parsed once into a [weft.type.LispType], which answers membership, and remembered by
/// [weft.type.TypeSpecifiers]. Questions between types are answered on sets: [weft.type.TypeSet] cuts the universe into kinds of
/// objects that have nothing in common and keeps, for each kind, a set that is closed under union, intersection
/// and complement. One type is a subtype of another when the first set without the second is empty. A type
/// that cannot be written so (SATISFIES) is enclosed between two that can.
///
/// Read first: [weft.type.LispType], then [weft.type.TypeSet]. Deliberately elsewhere: what the compiler makes of types
/// ([weft.compiler]), DEFTYPE itself (lisp-lib/types).
package weft.type;
