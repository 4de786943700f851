package weft.compiler.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every kind of node in every context: rows of a form and its values, run interpreted, compiled, and through a compiled file.
class TierOneTest {

    private static final String ROWS = """
        1 => 1
        'a => A
        "x" => "x"
        (values) =>
        (values 1) => 1
        (values 1 2 3 4 5) => 1 2 3 4 5
        (progn (values 1 2) (values 3 4)) => 3 4
        (list (values 1 2) (values)) => (1 NIL)
        (if (values nil t) 1 2) => 2
        (if (eq 'a 'a) (values 1 2) 3) => 1 2
        (let ((x 1)) (setq x (+ x 1)) x) => 2
        (let ((x 1) (y 2)) (let ((x y) (y x)) (list x y))) => (2 1)
        (let ((x 1)) (let ((f (lambda () (setq x (+ x 1))))) (funcall f) (funcall f) x)) => 3
        (let ((fs nil)) (dotimes (i 3) (let ((j i)) (push (lambda () (incf j)) fs))) (mapcar #'funcall fs)) => (3 2 1)
        (mapcar (lambda (f) (funcall f 10)) (let ((a 1)) (list (lambda (x) (+ x a)) (lambda (x) (setq a (+ a x)))))) => (11 11)
        (block b (+ 1 (return-from b (values 1 2)))) => 1 2
        (list (block b (+ 1 (return-from b (values 1 2))))) => (1)
        (list 1 (block b (list 2 (if t (return-from b 4) 5))) 6) => (1 4 6)
        (block nil (funcall (lambda () (return (values 1 2 3))))) => 1 2 3
        (list 0 (block nil (funcall (lambda () (return (values 1 2 3)))))) => (0 1)
        (block a (block b (funcall (lambda () (funcall (lambda () (return-from a 1))) 2))) 3) => 1
        (block a (list (block b (funcall (lambda () (return-from b 1)))) 3)) => (1 3)
        (let ((n 0) (out nil)) (tagbody top (when (< n 3) (push n out) (incf n) (go top))) out) => (2 1 0)
        (let ((n 0)) (tagbody a (funcall (lambda () (incf n) (when (< n 5) (go a))))) n) => 5
        (let ((l nil)) (tagbody (go b) a (push 1 l) (go c) b (push 2 l) (go a) c) l) => (1 2)
        (tagbody) => NIL
        (let ((n 0)) (list 1 (tagbody a (incf n) (if (< n 3) (go a))) n)) => (1 NIL 3)
        (catch 'a (throw 'a (values 1 2))) => 1 2
        (catch 'a 5) => 5
        (catch 'a (catch 'b (throw 'a (values 1 2))) 3) => 1 2
        (catch 'a (list 0 (catch 'a (throw 'a 1)))) => (0 1)
        (catch 3 (throw (+ 1 2) 'ok)) => OK
        (list 1 (catch 'a (list 2 (throw 'a 3))) 4) => (1 3 4)
        (let ((l nil)) (list (catch 'a (unwind-protect (throw 'a 1) (push 2 l))) l)) => (1 (2))
        (unwind-protect (values 1 2 3) (floor 7 2)) => 1 2 3
        (unwind-protect (values) (floor 7 2)) =>
        (catch 'a (unwind-protect (throw 'a (values 1 2)) (floor 7 2))) => 1 2
        (block b (unwind-protect (return-from b (values 1 2)) (floor 9 2))) => 1 2
        (block b (unwind-protect (return-from b (values 1 2)) (return-from b (values 3 4 5)))) => 3 4 5
        (block b (funcall (lambda () (unwind-protect (return-from b (values 1 2)) (floor 9 2))))) => 1 2
        (let ((l nil)) (block b (unwind-protect (unwind-protect (return-from b 1) (push 1 l)) (push 2 l))) l) => (2 1)
        (let ((l nil)) (tagbody a (unwind-protect (if l (go b) (progn (push 1 l) (go a))) (push 2 l)) b) l) => (2 2 1)
        (let ((l nil)) (catch 'x (unwind-protect (unwind-protect (throw 'x 1) (throw 'x 2)) (push 3 l))) l) => (3)
        (let ((*print-base* 8)) (list *print-base* (let ((*print-base* 2)) *print-base*) *print-base*)) => (8 2 8)
        (let ((*gensym-counter* 8)) (block b (let ((*gensym-counter* 9)) (return-from b (list *gensym-counter*))))) => (9)
        (let ((*gensym-counter* 8)) (list (catch 'k (let ((*gensym-counter* 9)) (throw 'k 1))) *gensym-counter*)) => (1 8)
        (let ((*gensym-counter* 8)) (setq *gensym-counter* 11) (values *gensym-counter* 2)) => 11 2
        (progv '(%p %q) '(10) (list (symbol-value '%p) (boundp '%q))) => (10 NIL)
        (block b (progv '(%p) '(10) (return-from b (values (symbol-value '%p) 2)))) => 10 2
        (multiple-value-call #'list 1 (values 2 3) (values) (values 4)) => (1 2 3 4)
        (multiple-value-call 'list (values 2 3)) => (2 3)
        (multiple-value-prog1 (values 1 2) (floor 5 2)) => 1 2
        (list (multiple-value-prog1 (values 1 2) (floor 5 2))) => (1)
        (multiple-value-bind (a b c) (values 1 2) (list a b c)) => (1 2 NIL)
        (multiple-value-bind (a b) (floor 7 2) (list a b)) => (3 1)
        (multiple-value-bind (a b) (values 1 2 3) (funcall (lambda () (setq a (+ a b))))) => 3
        (multiple-value-bind (a b) (values) (list a b)) => (NIL NIL)
        (funcall 'list 1 2 3 4 5 6) => (1 2 3 4 5 6)
        (funcall (lambda (&rest r) r) 1 2 3 4 5 6) => (1 2 3 4 5 6)
        (funcall (lambda (&rest r) r)) => NIL
        (funcall (lambda (a &optional (b 2 bp) &rest r) (list a b bp r)) 1) => (1 2 NIL NIL)
        (funcall (lambda (a &optional (b 2 bp) &rest r) (list a b bp r)) 1 5 6 7 8 9) => (1 5 T (6 7 8 9))
        (funcall (lambda (a &key (b 1) (c (+ a b) cp)) (values a b c cp)) 1) => 1 1 2 NIL
        (funcall (lambda (a &key (b 1) (c (+ a b) cp)) (values a b c cp)) 1 :c 7 :b 9 :c 11) => 1 9 7 T
        (funcall (lambda (&key a &allow-other-keys) a) :x 1 :a 2) => 2
        (funcall (lambda (&rest r &key a) (list r a)) :a 1) => ((:A 1) 1)
        (funcall (lambda (&optional (a 1) (b a)) (list a b))) => (1 1)
        (apply (lambda (a b c d e f) (list f e d c b a)) '(1 2 3 4 5 6)) => (6 5 4 3 2 1)
        (flet ((f (&rest r) r)) (list (f) (f 1) (f 1 2 3 4 5 6))) => (NIL (1) (1 2 3 4 5 6))
        (flet ((f (&key a b) (list a b))) (list (f :b 2) (f) (funcall #'f :a 1))) => ((NIL 2) (NIL NIL) (1 NIL))
        (flet ((f (a &optional (b (+ a 1))) (values a b))) (f 1)) => 1 2
        (let ((a 1)) (flet ((f () (setq a (+ a 1)))) (f) (f) a)) => 3
        (let ((a 1)) (flet ((f (x) (+ a x))) (setq a 5) (list (f 1) (funcall #'f 2)))) => (6 7)
        (labels ((ev (n) (if (= n 0) t (od (- n 1)))) (od (n) (if (= n 0) nil (ev (- n 1))))) (ev 1001)) => NIL
        (labels ((f (n acc) (if (= n 0) (length acc) (f (- n 1) (cons n acc))))) (f 300000 nil)) => 300000
        (labels ((f (n) (if (= n 0) nil (cons (lambda () n) (f (- n 1)))))) (mapcar #'funcall (f 3))) => (3 2 1)
        (labels ((f (n fs) (if (= n 0) (mapcar #'funcall fs) (f (- n 1) (cons (lambda () (incf n)) fs))))) (f 3 nil)) => (2 3 4)
        (labels ((f (n) (if (= n 0) #'f (f (- n 1))))) (eq (f 3) #'f)) => T
        (block b (flet ((f (x) (when (= x 3) (return-from b (values x 'out))))) (dotimes (i 5) (f i)))) => 3 OUT
        (let ((x 10)) (flet ((f () x)) (let ((x 20)) (list (f) x)))) => (10 20)
        (funcall (let ((n 5)) (declare (fixnum n)) (lambda () n))) => 5
        (let ((d 1.5d0)) (declare (double-float d)) (funcall (lambda () (setq d (* d 2))) ) d) => 3.0d0
        (let ((x 1.5d0) (y 2)) (declare (double-float x) (fixnum y)) (+ x y (* x 2))) => 6.5d0
        (let ((s 0)) (declare (fixnum s)) (dotimes (i 10) (setq s (+ s i))) s) => 45
        (let ((x most-positive-fixnum)) (declare (fixnum x)) (+ x 1)) => 9223372036854775808
        (let ((x 3) (y 4)) (declare (fixnum x y)) (list (< x y) (> x y) (= x y) (<= x x) (>= x y))) => (T NIL NIL T NIL)
        (let ((x 3d0) (y 4d0)) (declare (double-float x y)) (list (< x y) (> x y) (= x y) (<= x x) (>= x y))) => (T NIL NIL T NIL)
        (let ((x 3d0)) (declare (double-float x)) (list (< x 4) (= x 3) (= 3 x) (< x 9007199254740993))) => (T T T T)
        (list (< 1 2.0) (= 1/2 0.5) (> (expt 2 70) 1)) => (T T T)
        (list (+ 1/2 1/3) (- 5) (* 2 1.5) (1+ 4) (1- 4)) => (5/6 -5 3.0 5 3)
        (the fixnum (+ 1 2)) => 3
        (the (values fixnum t) (values 1 2)) => 1 2
        (let ((x 'a)) (list (not x) (null nil) (and x 1) (or nil x) (cond ((not x) 1) (t 2)))) => (NIL T 1 A 2)
        (let ((a (list 1 2))) (list (if (consp a) (car a)) (if (atom a) 1 2) (rplaca a 5))) => (1 2 (5 2))
        (let ((v (vector 1 2 3))) (setf (svref v 1) 9) (list (svref v 1) (length v))) => (9 3)
        (position 3 '(1 2 3) :test #'eql :start 1) => 2
        (find-if (lambda (x) (> x 1)) '(1 2 3)) => 2
        (list (string-upcase "abc") (char "abc" 1) (char-code #\\a)) => ("ABC" #\\b 97)
        (load-time-value (+ 1 2)) => 3
        (let ((l nil)) (dotimes (i 2) (push (load-time-value (list 1)) l)) (eq (car l) (cadr l))) => T
        (let ((x '(1 #1=(2) . #1#))) (eq (cadr x) (cddr x))) => T
        (locally (declare (optimize (speed 3) (safety 0))) (let ((x 1)) (declare (fixnum x)) (+ x 1))) => 2
        (let* ((c (let ((n 0)) (list (lambda () (incf n)) (lambda () n))))) (funcall (car c)) (funcall (cadr c))) => 1
        (handler-case (car 5) (type-error () 'bad)) => BAD
        (handler-case (funcall (lambda (a) a)) (program-error () 'bad)) => BAD
        (handler-case (funcall (lambda (a) a) 1 2) (program-error () 'bad)) => BAD
        (handler-case (funcall (lambda (&key a) a) :b 2) (program-error () 'bad)) => BAD
        (handler-case (flet ((f (a) a)) (declare (notinline f)) (apply #'f '(1 2 3 4 5 6))) (program-error () 'bad)) => BAD
        (handler-case (let ((x 'a)) (declare (fixnum x)) x) (type-error (c) (list (type-error-datum c)))) => (A)
        (let ((n 0)) (list (handler-case (list (incf n) (error "x") (incf n)) (error () n)) n)) => (1 1)
        """;

    private record Row(String form, String values) {}

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : ROWS.split("\n")) {
            int arrow = line.lastIndexOf("=>");
            rows.add(new Row(line.substring(0, arrow).strip(), line.substring(arrow + 2).strip()));
        }
        return rows;
    }

    private interface Way {
        String run(Row row) throws Exception;
    }

    private static void all(Way way) throws Exception {
        String wrong = Lisp.run(() -> {
            StringBuilder b = new StringBuilder();
            for (Row row : rows()) {
                String got;
                try {
                    got = way.run(row);
                } catch (Throwable x) {
                    got = x + (x.getCause() == null ? "" : " / " + x.getCause());
                }
                if (!got.equals(row.values())) {
                    b.append(row.form()).append("\n    wanted ").append(row.values()).append("\n    got    ").append(got).append('\n');
                }
            }
            return b.toString();
        });
        assertEquals("", wrong);
    }

    @Test
    void interpreted() throws Exception {
        all(row -> Lisp.interpreted(row.form()));
    }

    @Test
    void compiled() throws Exception {
        all(row -> Lisp.compiled(row.form()));
    }

    @Test
    void inAFunctionOfItsOwn() throws Exception {
        all(row -> Lisp.compiled("(funcall (lambda (%x) (declare (ignorable %x)) " + row.form() + ") 1)"));
    }

    @Test
    void insideArguments() throws Exception {
        all(row -> Lisp.compiled("(multiple-value-call (lambda (a b &rest r) (declare (ignore a b)) (values-list r)) 1 (list 2) " + row.form() + ")"));
    }

    @Test
    void forEffect() throws Exception {
        all(row -> {
            Lisp.compiled("(flet ((%f () (list " + row.form() + ") nil)) (%f) (list (%f)) nil)");
            return row.values();
        });
    }

    @Test
    void insideACatchAndABinding() throws Exception {
        all(row -> Lisp.compiled("(let ((*gensym-counter* 1)) (catch 'outer (unwind-protect (block outer " + row.form() + ") (floor 5 2))))"));
    }

    @Test
    void throughAFile() throws Exception {
        int[] n = {0};
        all(row -> {
            String list = Lisp.filed("test.Row" + n[0]++, "(defun %row-function () " + row.form() + ")", "(%row-function)");
            return list.equals("NIL") ? "" : list.substring(1, list.length() - 1);
        });
    }
}
