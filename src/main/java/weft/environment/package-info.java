/// Time and the surroundings of the program (CLHS 25): clocks, the machine, the environment of the process.
package weft.environment;
