;;;; Characters: case, digits, names, comparison.

(in-package "WEFT")

(test case
  (=> (list (char-upcase #\a) (char-downcase #\A) (char-upcase #\1)) (#\A #\a #\1))
  (=> (list (char-upcase (code-char 223)) (both-case-p (code-char 223))) (#.(code-char 223) nil))
  (=> (char-downcase (code-char #x391)) #.(code-char #x3b1))
  (=> (list (upper-case-p #\A) (lower-case-p #\A) (both-case-p #\-)) (t nil nil))
  (=> (loop for i from 0 below 5000 for c = (code-char i)
            always (or (not (both-case-p c)) (eql c (char-upcase (char-downcase c))) (eql c (char-downcase (char-upcase c)))))
      t))

(test digits
  (=> (list (digit-char-p #\7) (digit-char-p #\8 8) (digit-char-p #\f 16) (digit-char-p #\Z 36)) (7 nil 15 35))
  (=> (digit-char-p (code-char #x665)) 5)
  (=> (list (digit-char 11 16) (digit-char 11) (digit-char (expt 10 20))) (#\B nil nil))
  (signals type-error (digit-char-p #\1 37))
  (signals type-error (digit-char -1)))

(test names
  (=> (list (char-name #\Space) (char-name #\Newline) (char-name #\a)) ("Space" "Newline" nil))
  (=> (list (name-char "space") (name-char 'tab) (name-char "no such name")) (#\Space #\Tab nil))
  (=> (name-char "GREEK_SMALL_LETTER_ALPHA") #.(code-char #x3b1))
  (=> (loop for i from 0 below 600 for c = (code-char i) always (or (null (char-name c)) (eql c (name-char (char-name c))))) t))

(test comparison
  (=> (list (char< #\a #\b #\c) (char< #\a #\c #\b) (char/= #\a #\b #\a) (char-equal #\a #\A #\a)) (t nil nil t))
  (=> (list (char-lessp #\a #\B) (char-not-greaterp #\a #\A #\b) (char-not-equal #\a #\A)) (t t nil))
  (signals type-error (char= #\a 'a))
  (signals program-error (char=)))

(test codes
  (=> (code-char #xD800) nil)
  (=> (char-code (code-char #x10FFFF)) #x10FFFF)
  (signals type-error (code-char char-code-limit))
  (=> (list (character "x") (character 'y)) (#\x #\Y))
  (signals type-error (character "xy"))
  (=> (list (graphic-char-p #\Space) (graphic-char-p #\Newline) (alphanumericp #\_) (alpha-char-p #\z)) (t nil nil t)))

(test names-read-back
  (=> (char-name (code-char #x85)) "U+0085")
  (=> (loop for code below 1000 unless (eql (name-char (or (char-name (code-char code)) (string (code-char code)))) (code-char code)) unless (null (char-name (code-char code))) collect code) nil))
