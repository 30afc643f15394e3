package city.promotion.testkit;

import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Visibility;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.runtime.interceptor.check.RolesAllowedCheck;
import io.quarkus.security.spi.runtime.MethodDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The rules of a running service, each of which can be taken away: every {@code @RolesAllowed}, and every place in the compiled
 * classes that asks the {@link Caller} what he may see or change. They are found in the classes, so that a new one is among them
 * without being named. The running classes are changed, as a debugger does it, and put back at the end; no source and no product
 * code knows of it.
 */
public final class RemovedRules implements AutoCloseable, ClassFileTransformer {

    private static final String HOOK = "city.removed-rules";
    private static final String CALLER = Type.getInternalName(Caller.class);
    private static final String ROLES_ALLOWED = "Ljakarta/annotation/security/RolesAllowed;";
    private static final String CHECK = Type.getInternalName(RolesAllowedCheck.class);
    private static final Set<String> STAFF = Set.of("viewer", "auditor", "editor", "verifier", "publisher", "admin");
    private static final Set<String> ASKED = Set.of("visible", "maySee", "has", "requireDistrict");
    private static final String NAME = "name";
    private static final String ROLES = " @RolesAllowed";

    private final Instrumentation machine = ByteBuddyAgent.install();
    private final boolean withConventions;
    /** Rules by their keys, as people read them. */
    private final Map<String, String> rules = new TreeMap<>();

    private final Map<String, String> without = new LinkedHashMap<>();
    private final Set<String> names;
    private final Map<String, Class<?>> changed = new HashMap<>();
    private final Set<String> reached = ConcurrentHashMap.newKeySet();
    private volatile String removed = "";

    private RemovedRules(boolean withConventions, Set<String> names) {
        this.withConventions = withConventions;
        this.names = names;
    }

    /**
     * The rules of the service whose module the tests run in, and of the conventions.
     *
     * @param names places that ask for the caller's name in order to tell one person from another, such as
     *     {@code StageService.approve name 1}; everywhere else it is only written down
     */
    public static RemovedRules withConventions(String... names) {
        return new RemovedRules(true, Set.of(names));
    }

    /** The same without the places in the conventions, which one service tries for all; their roles are tried in each. */
    public static RemovedRules ofService(String... names) {
        return new RemovedRules(false, Set.of(names));
    }

    /** A place that keeps nobody from anything, and why. */
    public RemovedRules without(String rule, String why) {
        without.put(rule, why);
        return this;
    }

    /** Finds the rules and makes each of them removable. */
    RemovedRules open() {
        var loader = Thread.currentThread().getContextClassLoader();
        find(Path.of("target", "classes"), true, loader);
        find(Path.of("..", "rest-conventions", "target", "classes"), withConventions, loader);
        for (var rule : without.keySet()) {
            if (!rules.containsKey(rule)) {
                throw new IllegalStateException("There is no " + rule + " any more; there are " + rules.keySet());
            }
        }
        rules.keySet().removeAll(without.keySet());
        changed.put(CHECK, RolesAllowedCheck.class);
        System.getProperties().put(HOOK, (BiFunction<Object, Object, Object>) this::asked);
        machine.addTransformer(this, true);
        change();
        return this;
    }

    private void find(Path folder, boolean places, ClassLoader loader) {
        for (var file : classFiles(folder)) {
            var sites = new Sites(null, file.name());
            new ClassReader(file.bytes()).accept(sites, 0);
            sites.found.forEach((rule, name) -> {
                if (places || rule.endsWith(ROLES)) {
                    rules.put(rule, name);
                }
            });
            if (places && sites.asks) {
                changed.put(file.name(), load(file.name(), loader));
            }
        }
    }

    @Override
    public void close() {
        machine.removeTransformer(this);
        change();
        System.getProperties().remove(HOOK);
    }

    /** The rules by their keys, as people read them. */
    Map<String, String> all() {
        return rules;
    }

    void remove(String rule) {
        removed = rule;
    }

    void restore() {
        removed = "";
    }

    void listen() {
        reached.clear();
    }

    Set<String> reached() {
        return Set.copyOf(reached);
    }

    private Object asked(Object value, Object by) {
        var rule = by instanceof String place ? place : keyOf(by);
        reached.add(rule);
        if (!rule.equals(removed)) {
            return value;
        }
        if (value instanceof SecurityIdentity identity) {
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(() -> PermissionMatrix.SOMEBODY)
                    .addRoles(STAFF)
                    .addRole("partner")
                    .build();
        }
        if (value instanceof Boolean) {
            return true;
        }
        if (value instanceof Set) {
            return EnumSet.allOf(Visibility.class);
        }
        return rule.contains(" name ") ? PermissionMatrix.SOMEBODY : PermissionMatrix.OWN;
    }

    private static String keyOf(Object method) {
        return method instanceof Method plain
                ? role(plain.getDeclaringClass().getName(), plain.getName())
                : role(((MethodDescription) method).getClassName(), ((MethodDescription) method).getMethodName());
    }

    private static String role(String type, String method) {
        return type.substring(type.lastIndexOf('.') + 1) + "." + method + ROLES;
    }

    private void change() {
        try {
            machine.retransformClasses(changed.values().toArray(Class[]::new));
        } catch (UnmodifiableClassException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
        if (type == null || changed.get(name) != type) {
            return null;
        }
        var reader = new ClassReader(bytes);
        var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(name.equals(CHECK) ? new OpenChecks(writer) : new Sites(writer, name), 0);
        return writer.toByteArray();
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name.replace('/', '.'), false, loader);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<ClassFile> classFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            var all = new ArrayList<ClassFile>();
            for (var file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                all.add(new ClassFile(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record ClassFile(String name, byte[] bytes) {}

    /** Puts the question between what is on the stack and whoever takes it: the value under its rule, or another one. */
    private static void ask(MethodVisitor code, Class<?> type, Runnable rule) {
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, "java/lang/System", "getProperties", "()Ljava/util/Properties;", false);
        code.visitLdcInsn(HOOK);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, "java/util/Properties", "get", "(Ljava/lang/Object;)Ljava/lang/Object;", false);
        code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(BiFunction.class));
        code.visitInsn(Opcodes.SWAP);
        rule.run();
        code.visitMethodInsn(
                Opcodes.INVOKEINTERFACE,
                Type.getInternalName(BiFunction.class),
                "apply",
                "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
                true);
        code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(type));
    }

    /** Finds the places that ask, and with a writer behind it makes them removable. */
    private final class Sites extends ClassVisitor {

        private final String type;
        private final Map<String, String> found = new TreeMap<>();
        private final Map<String, Integer> count = new HashMap<>();
        private boolean asks;

        private Sites(ClassVisitor writer, String type) {
            super(Opcodes.ASM9, writer);
            this.type = type.substring(type.lastIndexOf('/') + 1);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String form, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, form, signature, thrown)) {

                private final Set<String> roles = new HashSet<>();

                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean shown) {
                    var visitor = super.visitAnnotation(annotation, shown);
                    if (!annotation.equals(ROLES_ALLOWED)) {
                        return visitor;
                    }
                    return new AnnotationVisitor(Opcodes.ASM9, visitor) {

                        @Override
                        public AnnotationVisitor visitArray(String name) {
                            return new AnnotationVisitor(Opcodes.ASM9, super.visitArray(name)) {

                                @Override
                                public void visit(String name, Object role) {
                                    super.visit(name, role);
                                    roles.add((String) role);
                                    found.put(role(type, method), "roles of `" + type + "." + method + "`");
                                }
                            };
                        }
                    };
                }

                @Override
                public void visitMethodInsn(int code, String owner, String called, String form, boolean ofInterface) {
                    var rule = owner.equals(CALLER) ? rule(method, called) : null;
                    if (rule == null) {
                        super.visitMethodInsn(code, owner, called, form, ofInterface);
                        return;
                    }
                    asks = true;
                    // Staff see everything: for those who get here it makes no difference.
                    if (!called.equals("visible") && !called.equals("maySee")
                            || roles.isEmpty()
                            || !STAFF.containsAll(roles)) {
                        found.put(rule, "`" + rule + "`");
                    }
                    if (called.equals("requireDistrict")) {
                        ask(this, String.class, () -> visitLdcInsn(rule));
                        super.visitMethodInsn(code, owner, called, form, ofInterface);
                        return;
                    }
                    super.visitMethodInsn(code, owner, called, form, ofInterface);
                    if (form.endsWith(")Z")) {
                        super.visitMethodInsn(
                                Opcodes.INVOKESTATIC, "java/lang/Boolean", "valueOf", "(Z)Ljava/lang/Boolean;", false);
                        ask(this, Boolean.class, () -> visitLdcInsn(rule));
                        super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Boolean", "booleanValue", "()Z", false);
                    } else {
                        ask(this, called.equals(NAME) ? String.class : Set.class, () -> visitLdcInsn(rule));
                    }
                }
            };
        }

        private String rule(String method, String called) {
            var place = type + "." + method.replaceAll("lambda\\$(\\w+)\\$\\d+", "$1") + " " + called + " ";
            var rule = place + count.merge(place, 1, Integer::sum);
            return ASKED.contains(called) || names.contains(rule) ? rule : null;
        }
    }

    /** Lets whoever judges a role take another identity for the one that called. */
    private static final class OpenChecks extends ClassVisitor {

        private OpenChecks(ClassVisitor writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String form, String signature, String[] thrown) {
            var code = super.visitMethod(access, method, form, signature, thrown);
            if (!method.equals("apply")) {
                return code;
            }
            return new MethodVisitor(Opcodes.ASM9, code) {

                @Override
                public void visitCode() {
                    super.visitCode();
                    visitVarInsn(Opcodes.ALOAD, 1);
                    ask(this, SecurityIdentity.class, () -> visitVarInsn(Opcodes.ALOAD, 2));
                    visitVarInsn(Opcodes.ASTORE, 1);
                }
            };
        }
    }
}
