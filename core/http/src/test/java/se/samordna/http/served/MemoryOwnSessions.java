package se.samordna.http.served;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.samordna.Id;
import se.samordna.access.Channel;
import se.samordna.own.OwnLogin;
import se.samordna.own.OwnSessions;
import se.samordna.own.Self;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;

/** Own sessions in memory for one person, {@code elin.exempel} with {@link #PASSWORD}. */
public final class MemoryOwnSessions implements OwnSessions {
  public static final String USER = "elin.exempel";
  public static final String PASSWORD = "Lingon-i-oktober";

  private final Map<String, Boolean> open = new ConcurrentHashMap<>();
  private final Id<OwnLogin> login = Id.next();
  private final Id<Person> person = Id.next();

  @Override
  public FactorKey key(String code, String remote) {
    throw Refusal.of(Code.OWN_CODE_WRONG);
  }

  @Override
  public String open(Opening opening, String remote) {
    throw Refusal.of(Code.OWN_CODE_WRONG);
  }

  @Override
  public String logIn(OwnPass pass, String remote) {
    if (!pass.userName().equals(USER) || !PASSWORD.equals(new String(pass.password()))) {
      throw Refusal.of(Code.OWN_LOGIN_FAILED);
    }
    String token = "own-" + open.size();
    open.put(token, true);
    return token;
  }

  @Override
  public Optional<Self> self(String token, Channel channel, Language language) {
    return open.containsKey(token)
        ? Optional.of(
            new Self(
                login,
                person,
                Id.next(),
                Id.next(),
                "Elin Exempel",
                false,
                "print-of-" + token,
                channel,
                language))
        : Optional.empty();
  }

  @Override
  public String formToken(String token) {
    return "own-form-of-" + token;
  }

  @Override
  public void logOut(String token) {
    open.remove(token);
  }
}
