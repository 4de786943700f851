package weft.compiler.ir;

import weft.object.Symbol;

/// The identity of one BLOCK form.
public final class BlockTag {

    public final Symbol name;
    public final Lambda owner;
    /// Holds the exit token at run time when a closure returns from the block; then `token.captured` is true.
    public final Variable token;
    /// Some RETURN-FROM names it.
    public boolean used;
    /// A function inside the owner returns from it: needs a catch and a token.
    public boolean nonLocal;

    public BlockTag(Symbol name, Lambda owner) {
        this.name = name;
        this.owner = owner;
        this.token = new Variable(name, owner);
    }
}
