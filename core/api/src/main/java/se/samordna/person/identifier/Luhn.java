package se.samordna.person.identifier;

/** The check digit of Swedish numbers: modulo 10 with the weights 2, 1, 2 … from the right. */
final class Luhn {
  private Luhn() {}

  /** The check digit of the values, each 0–9, that stand before it. */
  static int checkDigit(int... values) {
    int sum = 0;
    int weight = 2;
    for (int i = values.length - 1; i >= 0; i--) {
      int product = values[i] * weight;
      sum += product / 10 + product % 10;
      weight = 3 - weight;
    }
    return (10 - sum % 10) % 10;
  }

  /** Whether the last digit is the check digit of those before it. */
  static boolean holds(String digits) {
    int last = digits.length() - 1;
    int[] values = digits.chars().limit(last).map(c -> c - '0').toArray();
    return digits.charAt(last) - '0' == checkDigit(values);
  }
}
