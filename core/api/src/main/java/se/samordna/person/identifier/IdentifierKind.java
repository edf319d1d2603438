package se.samordna.person.identifier;

import se.samordna.text.Text;

/**
 * What sort of number an identifier is.
 *
 * <p>The national kinds are fixed by law or agreement; reserve numbers are as many as there are
 * authorities that give them out, and are told apart by their OID.
 */
public sealed interface IdentifierKind {

  /** The OID of the series, without {@code urn:oid:}. Identifies the kind, also in the store. */
  String oid();

  /** The system that FHIR resources name the series by. */
  String system();

  /** What people call it, in the singular and without a capital letter. */
  Text label();

  /** Whether it stands in for a number that a person has, or will have, by law. */
  default boolean isReserve() {
    return this != National.PERSONNUMMER && this != National.SAMORDNINGSNUMMER;
  }

  /** The kinds that the whole country shares. */
  enum National implements IdentifierKind {
    /** Given to everybody who is registered in Sweden. */
    PERSONNUMMER("1.2.752.129.2.1.3.1", "personnummer", "personnummer", "personal identity number"),
    /** Given to those who are not and have not been registered; the day is raised by 60. */
    SAMORDNINGSNUMMER(
        "1.2.752.129.2.1.3.3", "samordningsnummer", "samordningsnummer", "coordination number"),
    /** Given by health care in want of the others, one series for the country. */
    NATIONAL_RESERVE(
        "1.2.752.74.9.1",
        "nationelltReservnummer",
        "nationellt reservnummer",
        "national reserve number");

    private final String oid;
    private final String system;
    private final Text label;

    National(String oid, String name, String sv, String en) {
      this.oid = oid;
      this.system = "http://electronichealth.se/identifier/" + name;
      this.label = new Text(sv, en);
    }

    @Override
    public String oid() {
      return oid;
    }

    @Override
    public String system() {
      return system;
    }

    @Override
    public Text label() {
      return label;
    }
  }

  /** A series that one region or other organisation gives out, for its own use. */
  record Reserve(String oid, Text label) implements IdentifierKind {
    /** Given out in Region Stockholm. */
    public static final Reserve STOCKHOLM =
        new Reserve(
            "1.2.752.97.3.1.3",
            new Text("reservnummer (Region Stockholm)", "reserve number (Region Stockholm)"));

    /** Given out in Västra Götalandsregionen. */
    public static final Reserve VASTRA_GOTALAND =
        new Reserve(
            "1.2.752.113.11.0.2.1.1.1",
            new Text("reservnummer (Västra Götaland)", "reserve number (Västra Götaland)"));

    @Override
    public String system() {
      return "urn:oid:" + oid;
    }
  }
}
