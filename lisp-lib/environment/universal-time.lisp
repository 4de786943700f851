;;;; Universal and decoded time (CLHS 25.1.4.1, 25.1.4.2).
;;;;
;;;; A universal time counts seconds from the beginning of 1900 in Greenwich; a decoded time shows a calendar and a clock. Between them stands
;;;; the wall clock: the universal time that a clock in Greenwich would have when it shows what the local one shows.

(in-package "WEFT")

(defconstant internal-time-units-per-second (%internal-time-units-per-second)
  "The number of internal time units in a second.")

(defun %check-time-part (object low high)
  "Signals TYPE-ERROR unless OBJECT is an integer from LOW to HIGH."
  (unless (and (integerp object) (<= low object high))
    (%type-error object `(integer ,low ,high))))

(defun %check-time-zone (zone)
  "Signals TYPE-ERROR unless ZONE is a time zone: hours west of Greenwich, in whole seconds."
  (unless (and (rationalp zone) (<= -24 zone 24) (integerp (* zone 3600)))
    (%type-error zone '(rational -24 24))))

(defun %date-of-day (day)
  "Returns the date, month and year of DAY, which counts from the beginning of 1900."
  (multiple-value-bind (era day-of-era) (floor (+ day 693901) 146097)
    (let* ((year-of-era (floor (- day-of-era (floor day-of-era 1460) (- (floor day-of-era 36524)) (floor day-of-era 146096)) 365))
           (day-of-year (- day-of-era (+ (* 365 year-of-era) (floor year-of-era 4) (- (floor year-of-era 100)))))
           (march-month (floor (+ (* 5 day-of-year) 2) 153))
           (month (if (< march-month 10) (+ march-month 3) (- march-month 9))))
      (values (1+ (- day-of-year (floor (+ (* 153 march-month) 2) 5)))
              month
              (+ year-of-era (* 400 era) (if (<= month 2) 1 0))))))

(defun %day-of-date (date month year)
  "Returns the day that %DATE-OF-DAY takes apart."
  (let* ((march-year (if (<= month 2) (1- year) year))
         (march-month (mod (+ month 9) 12))
         (era (floor march-year 400))
         (year-of-era (mod march-year 400)))
    (+ (* era 146097) (* 365 year-of-era) (floor year-of-era 4) (- (floor year-of-era 100))
       (floor (+ (* 153 march-month) 2) 5) (1- date) -693901)))

(defun %month-length (month year)
  "Returns the number of days of MONTH in YEAR."
  (case month
    ((4 6 9 11) 30)
    (2 (if (and (zerop (mod year 4)) (or (plusp (mod year 100)) (zerop (mod year 400)))) 29 28))
    (t 31)))

(defun decode-universal-time (universal-time &optional time-zone)
  "Returns the second, minute, hour, date, month, year, day of the week (Monday is 0), whether daylight saving time is in effect, and the time
zone of UNIVERSAL-TIME. Without TIME-ZONE, hours west of Greenwich, it is that of the host."
  (unless (and (integerp universal-time) (not (minusp universal-time)))
    (%type-error universal-time 'unsigned-byte))
  (multiple-value-bind (wall zone daylight)
      (cond (time-zone
             (%check-time-zone time-zone)
             (values (- universal-time (* time-zone 3600)) time-zone nil))
            (t (multiple-value-bind (offset standard) (%zone-offset-at (- universal-time 2208988800))
                 (values (+ universal-time offset) (- (/ standard 3600)) (/= offset standard)))))
    (multiple-value-bind (day second-of-day) (floor wall 86400)
      (multiple-value-bind (minute-of-day second) (floor second-of-day 60)
        (multiple-value-bind (hour minute) (floor minute-of-day 60)
          (multiple-value-bind (date month year) (%date-of-day day)
            (values second minute hour date month year (mod day 7) daylight zone)))))))

(defun get-decoded-time ()
  "Returns the current time as DECODE-UNIVERSAL-TIME does."
  (decode-universal-time (get-universal-time)))

(defun %whole-year (year)
  "Returns the year meant by YEAR: one of two digits stands for the year with these last digits from 50 years ago on."
  (if (<= 0 year 99)
      (let ((now (nth-value 5 (get-decoded-time))))
        (+ year (* 100 (ceiling (- now 50 year) 100))))
      year))

(defun encode-universal-time (second minute hour date month year &optional time-zone)
  "Returns the universal time of a decoded time. Without TIME-ZONE, hours west of Greenwich, the host's is meant, with daylight saving time when
it is in effect. A YEAR of two digits is one within 50 years of now."
  (%check-time-part second 0 59)
  (%check-time-part minute 0 59)
  (%check-time-part hour 0 23)
  (%check-time-part month 1 12)
  (unless (and (integerp year) (not (minusp year)))
    (%type-error year 'unsigned-byte))
  (let ((year (%whole-year year)))
    (%check-time-part date 1 (%month-length month year))
    (when time-zone
      (%check-time-zone time-zone))
    (let* ((wall (+ second (* 60 (+ minute (* 60 (+ hour (* 24 (%day-of-date date month year))))))))
           (time (if time-zone
                     (+ wall (* time-zone 3600))
                     (- wall (values (%zone-offset-of-wall-clock (- wall 2208988800)))))))
      (when (minusp time)
        (error "~4,'0D-~2,'0D-~2,'0D ~2,'0D:~2,'0D:~2,'0D is before the first universal time." year month date hour minute second))
      time)))
