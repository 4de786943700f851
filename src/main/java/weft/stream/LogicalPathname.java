package weft.stream;

import weft.object.SimpleString;

/// A logical pathname: its host is a string, the name of a table of translations; its words are in upper case.
public final class LogicalPathname extends LispPathname {

    LogicalPathname(SimpleString host, Object directory, Object name, Object type, Object version) {
        super(host, UNSPECIFIC, directory, name, type, version);
    }
}
