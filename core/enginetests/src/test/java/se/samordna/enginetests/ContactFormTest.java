package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.PageRequest;
import se.samordna.contact.Contact;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages.Browser;

/** What the page of events records of a contact. */
class ContactFormTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");

  @AfterEach
  void close() {
    pages.close();
  }

  /** A call that was at home because the form said so would be counted nowhere and told of. */
  @ParameterizedTest
  @CsvSource({"VISIT, HOME", "PHONE, NONE", "VIDEO, NONE", "MESSAGE, NONE", "NOTE, NONE"})
  void a_visit_alone_was_somewhere(Contact.Kind kind, Contact.Place kept) {
    Browser anna = pages.of(team.anna);
    anna.send(
        anna.get("/persons/" + alma.id() + "/contacts"),
        Map.of(
            "kind", List.of(kind.name()),
            "place", List.of("HOME"),
            "day", List.of(house.today().toString()),
            "time", List.of("08.00"),
            "note", List.of("Det gick bra.")));
    assertThat(house.contacts.of(team.anna, alma.id(), PageRequest.first(9)).rows())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(kind);
              assertThat(one.place()).isEqualTo(kept);
            });
  }
}
