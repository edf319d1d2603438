package se.samordna.rest;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/** Takes shapes from Java types. Each record is looked at once. Not safe for several threads. */
final class Shapes {
  private static final Map<Class<?>, Shape> LEAVES =
      Map.ofEntries(
          Map.entry(String.class, Shape.Leaf.TEXT),
          Map.entry(char[].class, Shape.Leaf.SECRET),
          Map.entry(int.class, Shape.Leaf.WHOLE),
          Map.entry(Integer.class, Shape.Leaf.WHOLE),
          Map.entry(long.class, Shape.Leaf.LONG),
          Map.entry(BigDecimal.class, Shape.Leaf.DECIMAL),
          Map.entry(boolean.class, Shape.Leaf.FLAG),
          Map.entry(Boolean.class, Shape.Leaf.FLAG),
          Map.entry(LocalDate.class, Shape.Leaf.DAY),
          Map.entry(LocalTime.class, Shape.Leaf.TEXT),
          Map.entry(OffsetDateTime.class, Shape.Leaf.MOMENT),
          Map.entry(Instant.class, Shape.Leaf.MOMENT),
          Map.entry(UUID.class, Shape.Leaf.UUID),
          Map.entry(RawJson.class, Shape.Leaf.ANYTHING),
          Map.entry(Object.class, Shape.Leaf.ANYTHING));

  private final OptionalFields optional;
  private final Map<String, Shape> named = new LinkedHashMap<>();
  private final Map<String, Class<?>> owners = new HashMap<>();

  Shapes(OptionalFields optional) {
    this.optional = optional;
  }

  /**
   * The shape of a type.
   *
   * @throws IllegalArgumentException for a type that has no shape: the API must not promise it
   */
  Shape of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException("No shape for " + type);
    }
    Shape leaf = LEAVES.get(plain);
    if (leaf != null) {
      return leaf;
    }
    return plain.isEnum() ? choice(plain) : composite(plain, Map.of(), name(plain));
  }

  /** Every named shape that was needed, by name. */
  Map<String, Shape> named() {
    return Map.copyOf(named);
  }

  /** Every type that a named shape was taken from. */
  Set<Class<?>> types() {
    return Set.copyOf(owners.values());
  }

  private Shape ofGeneric(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == Id.class) {
      return Shape.Leaf.IDENTITY;
    }
    if (raw == List.class || raw == Set.class) {
      return new Shape.Many(of(arguments[0]), raw == Set.class);
    }
    if (raw == Optional.class) {
      return new Shape.Maybe(of(arguments[0]));
    }
    if (raw == Map.class && arguments[0] == String.class) {
      return new Shape.Keyed(of(arguments[1]));
    }
    if (raw.isRecord()) {
      Map<Type, Type> bound = new HashMap<>();
      for (int i = 0; i < arguments.length; i++) {
        bound.put(raw.getTypeParameters()[i], arguments[i]);
      }
      String of = name((Class<?>) arguments[0]);
      return composite(raw, bound, name(raw) + "Of" + of);
    }
    throw new IllegalArgumentException("No shape for " + type);
  }

  private static Shape choice(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      names.add(((Enum<?>) constant).name());
    }
    @SuppressWarnings("unchecked")
    Class<? extends Enum<?>> choice = (Class<? extends Enum<?>>) type;
    return new Shape.Choice(choice, List.copyOf(names));
  }

  private Shape composite(Class<?> type, Map<Type, Type> bound, String name) {
    Shape known = named.get(name);
    if (known != null && !type.equals(owners.get(name))) {
      throw new IllegalArgumentException("Two types named " + name + " in the API");
    }
    if (known != null) {
      return known;
    }
    owners.put(name, type);
    Shape made;
    if (type.isRecord()) {
      made = new Shape.Composite(name, once(() -> recordParts(type, bound)));
    } else if (type.isSealed() && permitted(type).allMatch(Class::isRecord)) {
      made = new Shape.OneOf(name, once(() -> kinds(type)));
    } else if (type.isInterface() && type.isSealed()) {
      made = new Shape.Composite(name, once(() -> interfaceParts(type)));
    } else {
      throw new IllegalArgumentException("No shape for " + type);
    }
    named.put(name, made);
    resolve(made);
    return made;
  }

  /** At once, so that a type without a shape shows when the API is put together. */
  private static void resolve(Shape made) {
    if (made instanceof Shape.Composite composite) {
      Objects.requireNonNull(composite.parts().get());
    } else if (made instanceof Shape.OneOf oneOf) {
      Objects.requireNonNull(oneOf.kinds().get());
    }
  }

  private Shape.Parts recordParts(Class<?> type, Map<Type, Type> bound) {
    List<Shape.Field> fields = new ArrayList<>();
    List<Class<?>> parameters = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Shape shape = of(bind(component.getGenericType(), bound));
      boolean nullable = optional.contains(type, component.getName());
      fields.add(new Shape.Field(component.getName(), shape, nullable, component.getAccessor()));
      parameters.add(component.getType());
    }
    List<Method> reckoned = Reckoned.of(type);
    if (!reckoned.isEmpty()) {
      reckoned.forEach(day -> fields.add(reckoned(day)));
      return new Shape.Parts(List.copyOf(fields), List.of());
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(parameters.toArray(Class[]::new));
      return new Shape.Parts(List.copyOf(fields), List.of(constructor));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record without its constructor: " + type, e);
    }
  }

  private Shape.Field reckoned(Method day) {
    Shape shape = of(day.getGenericReturnType());
    return new Shape.Field(day.getName(), shape, !(shape instanceof Shape.Maybe), day);
  }

  private Shape.Parts interfaceParts(Class<?> type) {
    List<Shape.Field> fields = new ArrayList<>();
    Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .sorted(Comparator.comparing(Method::getName))
        .forEach(
            method ->
                fields.add(
                    new Shape.Field(
                        method.getName(), of(method.getGenericReturnType()), false, method)));
    return new Shape.Parts(List.copyOf(fields), List.of());
  }

  private Map<Class<?>, Shape.Composite> kinds(Class<?> type) {
    Map<Class<?>, Shape.Composite> kinds = new LinkedHashMap<>();
    permitted(type).forEach(kind -> kinds.put(kind, (Shape.Composite) of(kind)));
    return kinds;
  }

  private static Stream<Class<?>> permitted(Class<?> type) {
    return Arrays.stream(type.getPermittedSubclasses());
  }

  /** {@code List<T>} of a generic record with what its {@code T} stands for. */
  private static Type bind(Type type, Map<Type, Type> bound) {
    if (type instanceof TypeVariable<?>) {
      return Objects.requireNonNull(bound.get(type));
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() != Id.class) {
      Type[] arguments = generic.getActualTypeArguments();
      Type[] resolved = new Type[arguments.length];
      for (int i = 0; i < arguments.length; i++) {
        resolved[i] = bind(arguments[i], bound);
      }
      return new Generic((Class<?>) generic.getRawType(), resolved);
    }
    return type;
  }

  /** {@code Person}, {@code EnrolmentViewStepOffer}: nested types carry their outer type's name. */
  static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
  }

  /** The word that tells a kind from its siblings. */
  static String kind(Class<?> type) {
    String name = type.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static <T> Supplier<T> once(Supplier<T> make) {
    return new Once<>(make);
  }

  /**
   * Asked again while it is being made, it would go round in circles; so it is made at first use.
   */
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> make;
    private @Nullable T made;

    Once(Supplier<T> make) {
      this.make = make;
    }

    @Override
    public synchronized T get() {
      T known = made;
      if (known == null) {
        known = make.get();
        made = known;
      }
      return known;
    }
  }

  /** A generic type put together here. */
  record Generic(Class<?> raw, Type... arguments) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return arguments.clone();
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return null;
    }
  }
}
