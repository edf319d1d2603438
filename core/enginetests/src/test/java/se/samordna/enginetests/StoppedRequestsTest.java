package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.access.Idempotency.Answering;
import se.samordna.access.Idempotency.KeptAnswer;
import se.samordna.access.Idempotency.Keyed;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.engine.access.KeptIdempotency;
import se.samordna.engine.access.Work;
import se.samordna.engine.contact.KeptContacts;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enginetests.StoppingStore.Moment;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;

/**
 * A note and the key that it was sent with are one transaction: wherever the node stops, sending it
 * again makes one note of it and never two.
 */
@OnBothDatabases
class StoppedRequestsTest {
  private static final int CLAIM = 1;
  private static final int NOTE = 2;
  private static final int ANSWER = 3;
  private static final Keyed REQUEST = new Keyed("recordContact", "f81d4fae-7dec-11d0", "Ring hem");
  private static final KeptAnswer MADE = new KeptAnswer(201, Map.of(), "");

  private final House house;
  private final Caller nurse;
  private final Person alma;

  StoppedRequestsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.withAccount(house.nurse());
    alma = house.person(nurse, "Alma", "Exempel");
  }

  @Test
  void stopped_once_the_note_is_written_it_is_known_as_done_and_not_written_again() {
    stopped(NOTE, Moment.ONCE_IT_IS_WRITTEN);
    assertThat(notes()).hasSize(1);

    assertThat(Refused.by(() -> sent(house.store))).containsExactly("CM-1018");
    house.clock.pass(Duration.ofMinutes(2));
    assertThat(Refused.by(() -> sent(house.store))).containsExactly("CM-1018");
    assertThat(notes()).hasSize(1);
  }

  @Test
  void stopped_before_the_answer_is_kept_it_is_not_written_again_either() {
    stopped(ANSWER, Moment.BEFORE_IT_IS_WRITTEN);
    house.clock.pass(Duration.ofMinutes(2));

    assertThat(Refused.by(() -> sent(house.store))).containsExactly("CM-1018");
    assertThat(notes()).hasSize(1);
  }

  @Test
  void stopped_before_the_note_is_written_the_key_is_free_once_its_claim_has_lapsed() {
    stopped(NOTE, Moment.BEFORE_IT_IS_WRITTEN);
    assertThat(notes()).isEmpty();

    assertThat(Refused.by(() -> sent(house.store))).containsExactly("CM-1017");
    house.clock.pass(Duration.ofMinutes(1));
    assertThat(sent(house.store)).isEqualTo(MADE);
    assertThat(sent(house.store)).isEqualTo(MADE);
    assertThat(notes()).hasSize(1);
  }

  @Test
  void stopped_between_the_claim_and_the_note_it_is_written_once_when_it_comes_again() {
    stopped(CLAIM, Moment.ONCE_IT_IS_WRITTEN);
    house.clock.pass(Duration.ofMinutes(1));

    assertThat(sent(house.store)).isEqualTo(MADE);
    assertThat(notes()).hasSize(1);
  }

  @Test
  void of_two_that_hold_the_key_because_one_took_too_long_only_one_writes() {
    assertThat(
            Refused.by(
                () ->
                    sent(
                        house.store,
                        work -> {
                          house.clock.pass(Duration.ofMinutes(1));
                          sent(house.store);
                          return noted(work);
                        })))
        .containsExactly("CM-1017");
    assertThat(notes()).hasSize(1);
    assertThat(sent(house.store)).isEqualTo(MADE);
  }

  private void stopped(int write, Moment moment) {
    assertThatThrownBy(() -> sent(new StoppingStore(house.store, write, moment)))
        .isInstanceOf(StoppingStore.Stopped.class);
  }

  private KeptAnswer sent(Store store) {
    return sent(store, this::noted);
  }

  /** Sends the request to a node with this store. */
  private KeptAnswer sent(Store store, Function<Work, Contact> carriedOut) {
    SamordnaClock clock = SamordnaClock.of(house.clock);
    Work work = new Work(store, house.gate, clock);
    KeptIdempotency answers = new KeptIdempotency(store, work, clock);
    try {
      return answers.once(nurse, REQUEST, new Noting(() -> carriedOut.apply(work)));
    } finally {
      answers.close();
    }
  }

  private Contact noted(Work work) {
    return new KeptContacts(work, house.deeds, house.identifiers)
        .record(
            nurse,
            alma.id(),
            new Contacts.NewContact(
                Contact.Kind.NOTE,
                Contact.Place.NONE,
                house.clock.instant(),
                List.of(),
                0,
                false,
                "Ring hem"));
  }

  private List<Contact> notes() {
    return house.contacts.of(nurse, alma.id(), PageRequest.first(10)).rows();
  }

  /** Answers that the note is made. */
  private record Noting(Runnable note) implements Answering<KeptAnswer> {
    @Override
    public KeptAnswer answer() {
      note.run();
      return MADE;
    }

    @Override
    public Optional<KeptAnswer> kept(KeptAnswer answer) {
      return Optional.of(answer);
    }

    @Override
    public KeptAnswer again(KeptAnswer kept) {
      return kept;
    }
  }
}
