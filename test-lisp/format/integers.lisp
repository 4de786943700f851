;;;; ~D ~B ~O ~X ~R ~P.

(in-package "WEFT")

(test radix
  (=> (format nil "~D ~D ~@D ~@D ~:D ~:@D" 10 -10 5 -5 1234567 1234567) "10 -10 +5 -5 1,234,567 +1,234,567")
  (=> (format nil "~5D|~5,'0D|~,,'.,2:D|~8,'*:D" 42 -42 12345 -1234) "   42|00-42|1.23.45|**-1,234")
  (=> (format nil "~B ~O ~X ~36R ~8,'0B ~3,5,'-R" 5 64 255 35 5 10) "101 100 FF Z 00000101 --101")
  (=> (format nil "~D ~5D ~X" 'a "b" 1.5) "A     b 1.5")
  (=> (let ((*print-base* 2) (*print-radix* t)) (format nil "~D ~B ~D" 10 2 'x)) "10 10 X")
  (=> (format nil "~D" 123456789012345678901234567890) "123456789012345678901234567890"))

(test words
  (=> (format nil "~R, ~R, ~R, ~R" 0 7 19 -21) "zero, seven, nineteen, negative twenty-one")
  (=> (format nil "~R" 1234567) "one million two hundred thirty-four thousand five hundred sixty-seven")
  (=> (format nil "~R" (expt 10 63)) "one vigintillion")
  (=> (format nil "~:R ~:R ~:R ~:R ~:R" 0 1 12 21 100) "zeroth first twelfth twenty-first one hundredth")
  (=> (format nil "~:R ~:R" 1000000 1015) "one millionth one thousand fifteenth")
  (=> (format nil "~@R ~@R ~@R ~:@R ~:@R" 4 1999 3999 4 1999) "IV MCMXCIX MMMCMXCIX IIII MDCCCCLXXXXVIIII")
  (signals type-error (format nil "~R" 1.5)))

(test plural
  (=> (format nil "~D tr~:@P ~D win~:P" 1 2) "1 try 2 wins")
  (=> (format nil "~P~P~P" 1 1.0 0) "ss")
  (=> (format nil "~@P~@P" 1 2) "yies"))
