package weft.number;

/// A complex number of two doubles with the elementary functions, after Kahan: right on both sides of every branch cut, where
/// the sign of a zero part says which side is meant.
record ComplexDouble(double re, double im) {

    /// Beyond this, a square overflows; one part in it is all that matters.
    private static final double HUGE = 0x1p500;
    private static final double TINY = 0x1p-500;
    private static final double LOG_2 = Math.log(2);

    private ComplexDouble times(double factor) {
        return new ComplexDouble(re * factor, im * factor);
    }

    ComplexDouble times(ComplexDouble z) {
        return new ComplexDouble(re * z.re - im * z.im, re * z.im + im * z.re);
    }

    /// Multiplied with i.
    private ComplexDouble turned() {
        return new ComplexDouble(-im, re);
    }

    /// Divided by i.
    private ComplexDouble turnedBack() {
        return new ComplexDouble(im, -re);
    }

    private ComplexDouble onePlus() {
        return new ComplexDouble(1 + re, im);
    }

    private ComplexDouble oneMinus() {
        return new ComplexDouble(1 - re, -im);
    }

    ComplexDouble exp() {
        double r = Math.exp(re);
        return new ComplexDouble(r * Math.cos(im), r * Math.sin(im));
    }

    ComplexDouble log() {
        return new ComplexDouble(logOfLength(), Math.atan2(im, re));
    }

    private double logOfLength() {
        double x = Math.max(Math.abs(re), Math.abs(im));
        double y = Math.min(Math.abs(re), Math.abs(im));
        if (x > HUGE) {
            return Math.log(Math.hypot(re * TINY, im * TINY)) + 500 * LOG_2;
        }
        if (x < TINY) {
            return Math.log(Math.hypot(re * HUGE, im * HUGE)) - 500 * LOG_2;
        }
        return x > 0.5 && x < 2 ? Math.log1p((x - 1) * (x + 1) + y * y) / 2 : Math.log(Math.hypot(x, y));
    }

    ComplexDouble sqrt() {
        double largest = Math.max(Math.abs(re), Math.abs(im));
        if (largest == 0) {
            return new ComplexDouble(0, im);
        }
        if (largest > HUGE) {
            return times(TINY).sqrt().times(0x1p250);
        }
        if (largest < TINY) {
            return times(HUGE).sqrt().times(0x1p-250);
        }
        double t = Math.sqrt((Math.abs(re) + Math.hypot(re, im)) / 2);
        return re >= 0 ? new ComplexDouble(t, im / (2 * t)) : new ComplexDouble(Math.abs(im) / (2 * t), Math.copySign(t, im));
    }

    ComplexDouble sinh() {
        return new ComplexDouble(Math.sinh(re) * Math.cos(im), Math.cosh(re) * Math.sin(im));
    }

    ComplexDouble cosh() {
        return new ComplexDouble(Math.cosh(re) * Math.cos(im), Math.sinh(re) * Math.sin(im));
    }

    ComplexDouble tanh() {
        if (Math.abs(re) > 20) {
            double fade = 4 * Math.exp(-2 * Math.abs(re));
            return new ComplexDouble(Math.copySign(1, re), Math.sin(im) * Math.cos(im) * fade);
        }
        double t = Math.tan(im);
        double s = Math.sinh(re);
        double beta = 1 + t * t;
        double scale = 1 + beta * s * s;
        return new ComplexDouble(beta * Math.sqrt(1 + s * s) * s / scale, t / scale);
    }

    ComplexDouble sin() {
        return turned().sinh().turnedBack();
    }

    ComplexDouble cos() {
        return turned().cosh();
    }

    ComplexDouble tan() {
        return turned().tanh().turnedBack();
    }

    ComplexDouble asin() {
        ComplexDouble below = oneMinus().sqrt();
        ComplexDouble above = onePlus().sqrt();
        return new ComplexDouble(Math.atan2(re, below.re * above.re - below.im * above.im),
            RealFunctions.asinh(below.re * above.im - below.im * above.re));
    }

    ComplexDouble acos() {
        ComplexDouble below = oneMinus().sqrt();
        ComplexDouble above = onePlus().sqrt();
        return new ComplexDouble(2 * Math.atan2(below.re, above.re), RealFunctions.asinh(above.re * below.im - above.im * below.re));
    }

    ComplexDouble asinh() {
        return turned().asin().turnedBack();
    }

    ComplexDouble acosh() {
        ComplexDouble below = new ComplexDouble(re - 1, im).sqrt();
        ComplexDouble above = onePlus().sqrt();
        return new ComplexDouble(RealFunctions.asinh(below.re * above.re + below.im * above.im), 2 * Math.atan2(below.im, above.re));
    }

    ComplexDouble atanh() {
        if (Math.max(Math.abs(re), Math.abs(im)) > 0x1p400) {
            return new ComplexDouble(Math.copySign(0, re), Math.copySign(Math.PI / 2, im));
        }
        double square = im * im;
        double near = (1 - Math.abs(re)) * (1 - Math.abs(re)) + square;
        double real = Math.log1p(4 * Math.abs(re) / near) / 4;
        return new ComplexDouble(Math.copySign(real, re), Math.atan2(2 * im, (1 - re) * (1 + re) - square) / 2);
    }

    ComplexDouble atan() {
        return turned().atanh().turnedBack();
    }
}
