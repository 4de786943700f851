package weft.printer;

import java.util.Arrays;

/// What waits in a [PrettyStream] until it is known where lines break.
sealed interface PrettyToken {

    /// Characters that stay together; the one mutable token, so that single characters can be added.
    final class Text implements PrettyToken {

        int[] codes;
        int count;

        Text(int size) {
            codes = new int[size];
        }

        void add(int[] from, int start, int end) {
            int needed = count + end - start;
            if (needed > codes.length) {
                codes = Arrays.copyOf(codes, Math.max(needed, codes.length * 2));
            }
            System.arraycopy(from, start, codes, count, end - start);
            count = needed;
        }

        void add(int code) {
            if (count == codes.length) {
                codes = Arrays.copyOf(codes, count * 2);
            }
            codes[count++] = code;
        }
    }

    /// A conditional newline, or one that the text itself contains ([NewlineKind#LITERAL]).
    record Newline(NewlineKind kind) implements PrettyToken {}

    /// From here on lines of the innermost block begin at `columns` from the start of the block or from the current column.
    record Indentation(boolean fromCurrent, int columns) implements PrettyToken {}

    /// Spaces to a column (CLHS PPRINT-TAB).
    record Tab(boolean inSection, boolean relative, int column, int increment) implements PrettyToken {

        /// The number of spaces when the text stands at `at` in a section that began at `section`.
        int size(int at, int section) {
            int from = inSection ? at - section : at;
            if (relative) {
                int past = increment > 1 ? (from + column) % increment : 0;
                return column + (past == 0 ? 0 : increment - past);
            }
            if (from < column) {
                return column - from;
            }
            return increment == 0 ? 0 : increment - (from - column) % increment;
        }
    }

    /// The start of a logical block.
    record Begin(int[] prefix, boolean onEachLine, int[] suffix) implements PrettyToken {}

    /// The end of a logical block.
    record End(int[] suffix) implements PrettyToken {}
}
