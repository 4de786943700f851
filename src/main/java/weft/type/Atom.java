package weft.type;

import java.util.Arrays;
import weft.number.Numbers;
import weft.object.BuiltInClasses;
import weft.object.Cons;
import weft.object.LispArray;
import weft.object.LispClass;

/// A set of conses, arrays or other objects from which an [AtomRegion] is built.
sealed interface Atom {

    boolean contains(Object x);

    /// One object.
    record One(Object object) implements Atom {

        @Override public boolean contains(Object x) {
            return Numbers.eql(object, x);
        }
    }

    /// The conses with a car and a cdr in given sets.
    record Pair(TypeSet car, TypeSet cdr) implements Atom {

        @Override public boolean contains(Object x) {
            return car.contains(((Cons) x).car) && cdr.contains(((Cons) x).cdr);
        }
    }

    /// Arrays: `storage` has two bits for each element type, the lower for arrays that are not simple; `dimensions` as in [LispType.ArrayOf].
    record Shape(int storage, int[] dimensions) implements Atom {

        @Override public boolean contains(Object x) {
            LispArray a = (LispArray) x;
            return (storage >>> 2 * a.elementType().ordinal() + (a.isSimple() ? 1 : 0) & 1) != 0
                && new LispType.ArrayOf(LispType.ArrayOf.ANY, false, dimensions).contains(null, x);
        }

        /// The arrays in both, or null when the dimensions exclude each other.
        Shape intersect(Shape other) {
            int both = storage & other.storage;
            if (dimensions == null || other.dimensions == null) {
                return new Shape(both, dimensions == null ? other.dimensions : dimensions);
            }
            if (dimensions.length != other.dimensions.length) {
                return null;
            }
            int[] narrow = dimensions.clone();
            for (int i = 0; i < narrow.length; i++) {
                if (narrow[i] < 0) {
                    narrow[i] = other.dimensions[i];
                } else if (other.dimensions[i] >= 0 && other.dimensions[i] != narrow[i]) {
                    return null;
                }
            }
            return new Shape(both, narrow);
        }

        /// True when every array of `other`'s dimensions has these.
        boolean coversDimensionsOf(Shape other) {
            if (dimensions == null) {
                return true;
            }
            if (other.dimensions == null || other.dimensions.length != dimensions.length) {
                return false;
            }
            for (int i = 0; i < dimensions.length; i++) {
                if (dimensions[i] >= 0 && dimensions[i] != other.dimensions[i]) {
                    return false;
                }
            }
            return true;
        }

        @Override public boolean equals(Object o) {
            return o instanceof Shape s && storage == s.storage && Arrays.equals(dimensions, s.dimensions);
        }

        @Override public int hashCode() {
            return storage * 31 + Arrays.hashCode(dimensions);
        }
    }

    /// The instances of a class.
    record Instances(LispClass type) implements Atom {

        @Override public boolean contains(Object x) {
            return BuiltInClasses.of(x).isSubclassOf(type);
        }
    }
}
