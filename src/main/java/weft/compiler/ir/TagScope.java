package weft.compiler.ir;

import java.util.ArrayList;
import java.util.List;

/// The identity of one TAGBODY form.
public final class TagScope {

    /// One tag; `index` is the position of its segment. Segment 0 stands before the first tag.
    public static final class Tag {
        public final Object name;
        public final TagScope scope;
        public final int index;
        /// Some GO from a later or the same segment leads here: a loop head.
        public boolean loopHead;
        public boolean used;

        Tag(Object name, TagScope scope, int index) {
            this.name = name;
            this.scope = scope;
            this.index = index;
        }
    }

    public final Lambda owner;
    public final List<Tag> tags = new ArrayList<>();
    /// Holds the exit token at run time when a closure goes to a tag.
    public final Variable token;
    public boolean nonLocal;

    public TagScope(Lambda owner) {
        this.owner = owner;
        this.token = new Variable(null, owner);
    }

    public Tag add(Object name) {
        Tag tag = new Tag(name, this, tags.size() + 1);
        tags.add(tag);
        return tag;
    }
}
