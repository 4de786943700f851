package weft.reader;

import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.Symbol;

/// A reader macro function given by its name: whatever the name means when it is called.
final class NamedReaderFunction extends LispFunction {

    private final Symbol symbol;

    NamedReaderFunction(Symbol symbol) {
        this.symbol = symbol;
    }

    @Override public Object call2(LispThread t, Object stream, Object character) {
        return symbol.function.call2(t, stream, character);
    }

    @Override public Object call3(LispThread t, Object stream, Object subCharacter, Object argument) {
        return symbol.function.call3(t, stream, subCharacter, argument);
    }

    @Override public Object callN(LispThread t, Object[] args) {
        return symbol.function.callN(t, args);
    }

    @Override public Object name() {
        return symbol;
    }
}
