package weft.smp;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;
import weft.object.BuiltInClasses;
import weft.object.Cons;
import weft.object.LispClass;
import weft.object.Layout;
import weft.object.LispPackage;
import weft.object.SimpleVector;
import weft.object.StandardObject;
import weft.object.StructureClass;
import weft.object.StructureObject;
import weft.object.Symbol;
import weft.runtime.Cell;

/// Two increments of one place by read, add, compare and set make two, for every kind of place, with numbers that have no shared boxes.
@JCStressTest
@Outcome(id = "none", expect = ACCEPTABLE, desc = "no increment lost")
@Outcome(expect = FORBIDDEN, desc = "lost in the places named")
@State
public class PlaceStress {

    private static final long START = 1_000_000;

    private static final StructureClass STRUCTURE =
        BuiltInClasses.newStructureClass(Symbol.uninterned("STRUCTURE"), null, new Object[] {Symbol.uninterned("SLOT")});

    private final Map<String, Place> places = new LinkedHashMap<>();

    public PlaceStress() {
        places.put("car", car());
        places.put("cdr", cdr());
        places.put("svref", svref());
        places.put("global value", global());
        places.put("cell", cell());
        places.put("structure slot", structure());
        places.put("instance slot", instance());
    }

    @Actor
    public void one() {
        places.values().forEach(Place::increment);
    }

    @Actor
    public void two() {
        places.values().forEach(Place::increment);
    }

    @Arbiter
    public void arbiter(L_Result r) {
        StringBuilder lost = new StringBuilder();
        places.forEach((name, place) -> {
            if ((Long) place.read() != START + 2) {
                lost.append(name).append(' ');
            }
        });
        r.r1 = lost.isEmpty() ? "none" : lost.toString();
    }

    /// One kind of place.
    interface Place {
        Object read();

        boolean compareAndSet(Object old, Object replacement);

        default void increment() {
            Object old;
            do {
                old = read();
            } while (!compareAndSet(old, (Object) ((Long) old + 1)));
        }
    }

    private static Place place(java.util.function.Supplier<Object> read, java.util.function.BiPredicate<Object, Object> set) {
        return new Place() {
            @Override public Object read() {
                return read.get();
            }

            @Override public boolean compareAndSet(Object old, Object replacement) {
                return set.test(old, replacement);
            }
        };
    }

    private static Place car() {
        Cons c = new Cons(START, Symbol.NIL);
        return place(() -> c.car, (old, x) -> PlaceFunctions.casCar(c, old, x));
    }

    private static Place cdr() {
        Cons c = new Cons(Symbol.NIL, START);
        return place(() -> c.cdr, (old, x) -> PlaceFunctions.casCdr(c, old, x));
    }

    private static Place svref() {
        SimpleVector v = new SimpleVector(new Object[] {START});
        return place(() -> v.data[0], (old, x) -> PlaceFunctions.casSvref(v, 0, old, x));
    }

    private static Place global() {
        Symbol s = Symbol.uninterned("S");
        s.value = START;
        return place(() -> s.value, (old, x) -> PlaceFunctions.casGlobalValue(s, old, x));
    }

    private static Place cell() {
        Cell c = new Cell(START);
        return place(() -> c.value, (old, x) -> PlaceFunctions.casCell(c, old, x));
    }

    private static Place structure() {
        StructureObject s = new StructureObject(STRUCTURE, new Object[] {START});
        return place(() -> s.slots[0], (old, x) -> PlaceFunctions.casStructureSlot(s, 0, old, x));
    }

    private static Place instance() {
        Symbol name = LispPackage.WEFT.intern("STRESS-SLOT");
        LispClass owner = BuiltInClasses.STANDARD_OBJECT;
        StandardObject o = new StandardObject(new Layout(owner, new Object[] {name}), new Object[] {START});
        return place(() -> o.slots[0], (old, x) -> PlaceFunctions.casSlotValue(o, name, old, x) == Symbol.T);
    }
}
