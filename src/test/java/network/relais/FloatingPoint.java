package network.relais;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/**
 * Where a class begins to use floating point: a constant, a conversion, or a value of that type that comes in or goes out.
 * Read from its instructions, since {@code (long) (amount * 1.2)} is seen in no signature.
 */
final class FloatingPoint extends ClassVisitor {

    private static final Set<Integer> BEGINNINGS = Set.of(
            Opcodes.FCONST_0,
            Opcodes.FCONST_1,
            Opcodes.FCONST_2,
            Opcodes.DCONST_0,
            Opcodes.DCONST_1,
            Opcodes.I2F,
            Opcodes.I2D,
            Opcodes.L2F,
            Opcodes.L2D);

    private final String type;
    private final Set<String> found = new TreeSet<>();

    private FloatingPoint(String type) {
        super(SpringAsmInfo.ASM_VERSION);
        this.type = type;
    }

    /** @return one sentence a method or field */
    static Set<String> usedIn(JavaClass type) {
        var reader = new FloatingPoint(type.getName());
        try (var bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(bytes).accept(reader, ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.found;
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        note(name, Type.getType(descriptor));
        return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
        noteAll(method, descriptor);
        return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {
            @Override
            public void visitInsn(int instruction) {
                if (BEGINNINGS.contains(instruction)) {
                    found.add(type + "." + method + " uses floating point");
                }
            }

            @Override
            public void visitLdcInsn(Object constant) {
                note(method, Type.getType(constant.getClass()));
            }

            @Override
            public void visitFieldInsn(int instruction, String owner, String name, String descriptor) {
                note(method, Type.getType(descriptor));
            }

            @Override
            public void visitMethodInsn(
                    int instruction, String owner, String name, String descriptor, boolean inInterface) {
                noteAll(method, descriptor);
            }
        };
    }

    private void noteAll(String where, String descriptor) {
        Stream.concat(Arrays.stream(Type.getArgumentTypes(descriptor)), Stream.of(Type.getReturnType(descriptor)))
                .forEach(used -> note(where, used));
    }

    private void note(String where, Type used) {
        var plain = used.getSort() == Type.ARRAY ? used.getElementType() : used;
        if (Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(plain.getClassName())) {
            found.add(type + "." + where + " uses floating point");
        }
    }
}
