package se.samordna.engine.link;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.person.Person;
import se.samordna.person.PersonIdentifier;
import se.samordna.person.identifier.Identifier;
import se.samordna.person.identifier.IdentifierKind;
import se.samordna.person.identifier.IdentifierKind.National;

/**
 * Whether two providers' persons can be the same human: neither a birth date nor a national number
 * that both have speaks against it. Where nothing can be compared, the person who carries the code
 * is what binds them.
 */
final class SameHuman {
  private SameHuman() {}

  static boolean possible(Person one, Person other, LocalDate today) {
    boolean sameDay =
        one.birthDate() == null
            || other.birthDate() == null
            || one.birthDate().equals(other.birthDate());
    return sameDay
        && Stream.of(National.PERSONNUMMER, National.SAMORDNINGSNUMMER)
            .allMatch(kind -> agree(numbers(one, kind, today), numbers(other, kind, today)));
  }

  private static boolean agree(Set<String> one, Set<String> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  private static Set<String> numbers(Person person, IdentifierKind kind, LocalDate today) {
    return person.identifiers().stream()
        .filter(one -> one.to() == null || !one.to().isBefore(today))
        .map(PersonIdentifier::identifier)
        .filter(one -> one.kind().equals(kind))
        .map(Identifier::value)
        .collect(Collectors.toSet());
  }
}
