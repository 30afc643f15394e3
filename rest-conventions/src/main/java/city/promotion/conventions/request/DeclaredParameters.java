package city.promotion.conventions.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The path and query parameters that a resource method declares, directly or through the records it takes as bean. */
record DeclaredParameters(Map<String, Class<?>> query, Map<String, Class<?>> path, boolean anyQuery) {

    static DeclaredParameters of(Method method) {
        var declared = new DeclaredParameters(
                new LinkedHashMap<>(), new LinkedHashMap<>(), method.isAnnotationPresent(AnyQuery.class));
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)
                    || parameter.getType().isRecord()) {
                declared.addBean(parameter.getType());
            }
            declared.add(parameter, parameter.getName(), parameter.getParameterizedType());
        }
        return declared;
    }

    private void addBean(Class<?> type) {
        if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                // @RestQuery targets fields and parameters, so the record's field carries it.
                try {
                    add(type.getDeclaredField(component.getName()), component.getName(), component.getGenericType());
                } catch (NoSuchFieldException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        } else {
            for (var field : type.getDeclaredFields()) {
                add(field, field.getName(), field.getGenericType());
            }
        }
    }

    private void add(AnnotatedElement element, String name, Type type) {
        if (element.isAnnotationPresent(BeanParam.class) && type instanceof Class<?> bean) {
            addBean(bean);
        }
        var restQuery = element.getAnnotation(RestQuery.class);
        var queryParam = element.getAnnotation(QueryParam.class);
        if (restQuery != null) {
            query.put(restQuery.value().isEmpty() ? name : restQuery.value(), elementType(type));
        } else if (queryParam != null) {
            query.put(queryParam.value(), elementType(type));
        }
        var restPath = element.getAnnotation(RestPath.class);
        var pathParam = element.getAnnotation(PathParam.class);
        if (restPath != null) {
            path.put(restPath.value().isEmpty() ? name : restPath.value(), elementType(type));
        } else if (pathParam != null) {
            path.put(pathParam.value(), elementType(type));
        }
    }

    private static Class<?> elementType(Type type) {
        if (type instanceof ParameterizedType parameterized
                && Collection.class.isAssignableFrom((Class<?>) parameterized.getRawType())) {
            return elementType(parameterized.getActualTypeArguments()[0]);
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
