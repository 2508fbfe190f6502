// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.prompt;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Linux to give a thread its turns in short slices, which from 6.12 on lets it interrupt what
 * has longer ones as soon as it wakes. It gets no more of the processor for it, and needs no
 * privilege: {@code sched_runtime} of an ordinary thread, see sched(7) and {@code
 * sched_setattr(2)}. Elsewhere, and on older kernels, nothing changes.
 */
final class ShortSlice {
  private static final Logger LOG = LoggerFactory.getLogger(ShortSlice.class);

  /** The shortest that the kernel grants, in nanoseconds. */
  private static final long SLICE = 100_000;

  /** To the kernel, the number of the thread that calls. */
  private static final long THIS = 0;

  /** {@code struct sched_attr}, version 0. */
  private static final int SIZE = 48;

  private static final long RUNTIME_AT = 24;

  /** Numbers of {@code sched_setattr}; {@code sched_getattr} is the next one. */
  private static final Map<String, Integer> SYSTEM_CALLS = Map.of("amd64", 314, "aarch64", 274);

  private static final @Nullable MethodHandle SYSCALL = syscall().orElse(null);
  private static final int SET = SYSTEM_CALLS.getOrDefault(System.getProperty("os.arch"), 0);

  private ShortSlice() {}

  /** Asks for this thread; says whether that was granted. */
  static boolean ofThisThread() {
    return ofThread(THIS);
  }

  /** Asks for a thread by its number in the system; says whether that was granted. */
  static boolean ofThread(long thread) {
    if (SYSCALL == null) {
      return false;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment attributes = arena.allocate(SIZE, 8);
      if (call(SET + 1, thread, attributes, SIZE) < 0) {
        return false;
      }
      attributes.set(JAVA_INT, 0, SIZE);
      attributes.set(JAVA_LONG, RUNTIME_AT, SLICE);
      return call(SET, thread, attributes, 0) == 0;
    }
  }

  /** What the kernel has for this thread now, in nanoseconds; −1 when it does not say. */
  static long nanosOfThisThread() {
    if (SYSCALL == null) {
      return -1;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment attributes = arena.allocate(SIZE, 8);
      return call(SET + 1, THIS, attributes, SIZE) < 0 ? -1 : attributes.get(JAVA_LONG, RUNTIME_AT);
    }
  }

  /** {@code sched_getattr} has a fourth argument, its flags: 0. */
  private static long call(long number, long thread, MemorySegment attributes, long third) {
    MethodHandle syscall = Objects.requireNonNull(SYSCALL);
    try {
      return (long) syscall.invokeExact(number, thread, attributes, third, 0L);
    } catch (Throwable e) {
      LOG.debug("no system call", e);
      return -1;
    }
  }

  // What is called has the type that is said, on the systems that are named.
  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> syscall() {
    boolean known =
        "Linux".equals(System.getProperty("os.name"))
            && SYSTEM_CALLS.containsKey(System.getProperty("os.arch"));
    if (!known) {
      return Optional.empty();
    }
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor type =
        FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG);
    return linker
        .defaultLookup()
        .find("syscall")
        .map(address -> linker.downcallHandle(address, type, Linker.Option.firstVariadicArg(1)));
  }
}
