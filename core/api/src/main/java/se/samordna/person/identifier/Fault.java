package se.samordna.person.identifier;

/**
 * Every way a number of the shipped schemes can be wrong; the texts stand in
 * identifiers_*.properties.
 */
enum Fault {
  /** Nothing was typed. */
  EMPTY,
  /** A character that no number has, or a plus in the wrong place. */
  STRANGE_CHARACTER,
  /** An O or an I where a digit belongs. */
  LETTER_FOR_DIGIT,
  /** Letters in places where no scheme has them. */
  LETTERS,
  /** The date of birth alone. */
  LAST_FOUR_MISSING,
  TOO_SHORT,
  TOO_LONG,
  /** Day, month, year instead of year, month, day. */
  YEAR_NOT_FIRST,
  CENTURY,
  MONTH,
  DAY,
  /** Month and day would fit the other way round. */
  MONTH_AND_DAY_SWAPPED,
  FUTURE,
  /** Ten digits that say later this year: somebody who turns a hundred, or a wrong date. */
  FUTURE_OR_HUNDRED,
  /** Older than anybody alive has been. */
  TOO_OLD,
  /** 000, which is never given out. */
  BIRTH_NUMBER,
  CHECK_DIGIT,
  /** Two neighbours would fit the other way round. */
  NEIGHBOURS_SWAPPED,
  /** Region Stockholm: the four digits after 99 are no year of the series. */
  STOCKHOLM_YEAR,
  /** Västra Götaland: the letter is not K, M or X. */
  VASTRA_GOTALAND_LETTER,
  /** Västra Götaland: the serial number is not one of those that the letter goes with. */
  VASTRA_GOTALAND_SERIAL,
  /** National reserve number: the first two stand for no century. */
  NATIONAL_RESERVE_CENTURY,
  /** National reserve number: a letter that the series does not use. */
  NATIONAL_RESERVE_LETTER,
  /** National reserve number without date of birth: the serial digits are out of range. */
  NATIONAL_RESERVE_SERIAL
}
