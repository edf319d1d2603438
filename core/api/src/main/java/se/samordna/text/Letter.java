package se.samordna.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One letter, digit or gap of a name, as Swedish order sees it.
 *
 * @param place where it stands in the alphabet, as hexadecimal digits
 * @param plain what it becomes in a search, without accents
 * @param accented whether it is a variant of the letter at its place
 * @param capital whether it is a capital
 */
record Letter(String place, String plain, boolean accented, boolean capital) {
  private static final Letter GAP = new Letter("01", " ", false, false);
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö";
  private static final int FIRST_DIGIT = 0x10;
  private static final int FIRST_LETTER = 0x20;
  private static final String APOSTROPHES = "'’‘`´ʼ";

  /**
   * Letters that no Unicode rule takes apart: where they are sorted, and what they are searched as.
   */
  private static final Map<Character, String[]> STAND_WITH =
      Map.ofEntries(
          Map.entry('ü', new String[] {"y", "u"}),
          Map.entry('æ', new String[] {"ä", "ae"}),
          Map.entry('ø', new String[] {"ö", "o"}),
          Map.entry('œ', new String[] {"oe", "oe"}),
          Map.entry('ß', new String[] {"ss", "ss"}),
          Map.entry('þ', new String[] {"th", "th"}),
          Map.entry('ð', new String[] {"d", "d"}),
          Map.entry('đ', new String[] {"d", "d"}),
          Map.entry('ł', new String[] {"l", "l"}),
          Map.entry('ħ', new String[] {"h", "h"}),
          Map.entry('ı', new String[] {"i", "i"}));

  static List<Letter> of(String name) {
    List<Letter> letters = new ArrayList<>();
    Normalizer.normalize(name, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(point -> add(letters, point));
    if (!letters.isEmpty() && letters.get(letters.size() - 1).equals(GAP)) {
      letters.remove(letters.size() - 1);
    }
    return letters;
  }

  private static void add(List<Letter> letters, int point) {
    if (APOSTROPHES.indexOf(point) >= 0 || isMark(point)) {
      return;
    }
    if (!Character.isLetterOrDigit(point)) {
      if (!letters.isEmpty() && !letters.get(letters.size() - 1).equals(GAP)) {
        letters.add(GAP);
      }
      return;
    }
    int small = Character.toLowerCase(point);
    boolean capital = small != point;
    String[] standsWith = STAND_WITH.get((char) small);
    if (standsWith != null && small <= Character.MAX_VALUE) {
      addVariant(letters, standsWith, capital);
    } else if (placed(small)) {
      letters.add(new Letter(place(small), fold(small), false, capital));
    } else {
      addTakenApart(letters, small, capital);
    }
  }

  /** Accents and invisible characters: alone they are nothing to sort or search by. */
  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
      default -> false;
    };
  }

  private static void addVariant(List<Letter> letters, String[] standsWith, boolean capital) {
    for (int i = 0; i < standsWith[0].length(); i++) {
      String plain = i == 0 ? standsWith[1] : "";
      letters.add(new Letter(place(standsWith[0].charAt(i)), plain, true, capital));
    }
  }

  private static void addTakenApart(List<Letter> letters, int small, boolean capital) {
    int base = Normalizer.normalize(Character.toString(small), Normalizer.Form.NFD).codePointAt(0);
    letters.add(new Letter(place(base), fold(base), base != small, capital));
  }

  private static boolean placed(int small) {
    return ALPHABET.indexOf(small) >= 0 || (small >= '0' && small <= '9');
  }

  private static String place(int small) {
    int inAlphabet = ALPHABET.indexOf(small);
    if (inAlphabet >= 0) {
      return Integer.toHexString(FIRST_LETTER + inAlphabet);
    }
    return small >= '0' && small <= '9'
        ? Integer.toHexString(FIRST_DIGIT + small - '0')
        : String.format("f%07x", small);
  }

  private static String fold(int small) {
    return switch (small) {
      case 'å', 'ä' -> "a";
      case 'ö' -> "o";
      default -> Character.toString(small);
    };
  }
}
