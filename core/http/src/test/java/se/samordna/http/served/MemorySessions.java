package se.samordna.http.served;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.access.Sessions;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;

/** Sessions in memory for one member of staff, {@code eva.exempel} with {@link #PASSWORD}. */
public final class MemorySessions implements Sessions {
  public static final String USER = "eva.exempel";
  public static final String PASSWORD = "Blåbär-i-september";

  private final AtomicInteger drawn = new AtomicInteger();
  private final Map<String, Caller> open = new ConcurrentHashMap<>();
  private final Id<Account> account = Id.next();
  private final Id<Staff> staff = Id.next();
  private final Id<Provider> provider = Id.next();
  private final List<Assignment> assignments;

  public MemorySessions(List<Assignment> assignments) {
    this.assignments = assignments;
  }

  @Override
  public String logIn(String userName, char[] password, String remote) {
    if (!userName.equals(USER) || !PASSWORD.equals(new String(password))) {
      throw Refusal.of(Code.LOGIN_FAILED);
    }
    String token = "session-" + drawn.incrementAndGet();
    open.put(token, make(token, Channel.API, Language.SV));
    return token;
  }

  @Override
  public Optional<Caller> caller(String token, Channel channel, Language language) {
    return open.containsKey(token) ? Optional.of(make(token, channel, language)) : Optional.empty();
  }

  @Override
  public Optional<Id<Account>> whose(String token) {
    return open.containsKey(token) ? Optional.of(account) : Optional.empty();
  }

  @Override
  public String formToken(String token) {
    return "form-of-" + token;
  }

  @Override
  public void logOut(String token) {
    open.remove(token);
  }

  private Caller make(String token, Channel channel, Language language) {
    return new Caller(
        account,
        staff,
        provider,
        "Eva Exempel",
        assignments,
        "print-of-" + token,
        channel,
        language);
  }
}
