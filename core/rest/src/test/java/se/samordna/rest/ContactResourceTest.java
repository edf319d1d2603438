package se.samordna.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.contact.Contacts;
import se.samordna.contact.Contacts.NewContact;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

class ContactResourceTest {
  private static final String BODY =
      "{\"kind\":\"VISIT\",\"place\":\"HOME\",\"happenedAt\":\"2027-04-12T06:00:00Z\",\"with\":[],"
          + "\"minutes\":30,\"reached\":true,\"note\":\"\"%s}";

  private final List<NewContact> recorded = new ArrayList<>();

  /** Notes what it is asked to record, and then refuses it. */
  private Contacts contacts() {
    return (Contacts)
        Proxy.newProxyInstance(
            Contacts.class.getClassLoader(),
            new Class<?>[] {Contacts.class},
            (proxy, method, arguments) -> {
              recorded.add((NewContact) arguments[2]);
              throw Refusal.of(Code.NOT_FOUND);
            });
  }

  @Test
  void a_contact_that_does_not_say_so_was_in_no_crisis(@TempDir Path storage) {
    String path = "POST /persons/" + UUID.randomUUID() + "/contacts";
    try (ServedApi api = new ServedApi(storage, name -> {}, Map.of(Contacts.class, contacts()))) {
      for (String more : List.of("", ",\"crisis\":null", ",\"crisis\":false", ",\"crisis\":true")) {
        api.send(path, "", BODY.formatted(more));
      }
      assertThat(api.send(path, "", BODY.formatted(",\"crisis\":\"often\"")).status())
          .isEqualTo(400);
    }
    assertThat(recorded).extracting(NewContact::crisis).containsExactly(false, false, false, true);
  }
}
