package customerimport.imports;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Has the next things made on another thread while this one is at work with those before: one after
 * the other, and never more than two ahead. Two, because a splitter asks whether another one
 * follows before it hands on the one that it has.
 *
 * @param <T> what is made
 */
public final class ReadAhead<T> implements Iterator<T>, Closeable {

  private static final int AHEAD = 2;

  private final Supplier<T> source;
  private final Executor other;
  private final Runnable closeSource;
  private final Deque<CompletableFuture<T>> ahead = new ArrayDeque<>();
  private CompletableFuture<T> last = CompletableFuture.completedFuture(null);
  private volatile boolean isOver;

  /**
   * Begins at once.
   *
   * @param source makes the next one, or null behind the last; asked no more once it has thrown
   * @param other where it is asked
   */
  public ReadAhead(Supplier<T> source, Executor other) {
    this(source, other, () -> {});
  }

  private ReadAhead(Supplier<T> source, Executor other, Runnable closeSource) {
    this.source = source;
    this.other = other;
    this.closeSource = closeSource;
    fill();
  }

  /**
   * What becomes of these, each made on another thread again while the next of these are made: the
   * next station of a production line. Its close is the close of both.
   *
   * @param step makes one of one, never null; asked no more once it has thrown
   * @param <R> what is made of them
   */
  public <R> ReadAhead<R> then(Function<T, R> step) {
    return new ReadAhead<>(() -> hasNext() ? step.apply(next()) : null, other, this::close);
  }

  /**
   * Waits until it is made: whether there is another one, or something to be thrown in its place.
   */
  @Override
  public boolean hasNext() {
    if (isOver) {
      return false;
    }
    CompletableFuture<T> next = ahead.getFirst();
    boolean isTrouble = next.handle((made, trouble) -> trouble != null).join();
    isOver = !isTrouble && next.join() == null;
    return !isOver;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      T next = ahead.removeFirst().join();
      fill();
      return next;
    } catch (CompletionException e) {
      isOver = true;
      if (e.getCause() instanceof RuntimeException trouble) {
        throw trouble;
      }
      throw e;
    }
  }

  /** Makes no more; what is being made is waited for, so that its source can be closed. */
  @Override
  public void close() {
    isOver = true;
    last.handle((made, trouble) -> null).join();
    closeSource.run();
  }

  private void fill() {
    while (ahead.size() < AHEAD) {
      last = last.thenApplyAsync(before -> isOver ? null : source.get(), other);
      ahead.add(last);
    }
  }
}
