"""Django's settings, made of the environment's choices."""

import os

from django.core.exceptions import ImproperlyConfigured

from rebrace.web.settings import database, home, logs, security
from rebrace.web.settings.environment import BadEnvironmentError, Tls, read

try:
    ENVIRONMENT = read(os.environ)
    SECRET_KEY = ENVIRONMENT.secret_key or home.secret_key(ENVIRONMENT.home)
    PUSH_KEY = ENVIRONMENT.push_key or home.push_key(ENVIRONMENT.home)
except (BadEnvironmentError, home.HomeNotWritableError) as complaint:
    raise ImproperlyConfigured(str(complaint)) from None

OVER_TLS = ENVIRONMENT.tls is not Tls.OFF

DEBUG = False
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)
ROOT_URLCONF = "rebrace.web.urls"
WSGI_APPLICATION = "rebrace.web.wsgi.application"

INSTALLED_APPS = [
    "rebrace.web.people",
    "rebrace.web.journey",
    "rebrace.web.habits",
    "rebrace.web.babybuddy",
    "rebrace.web.pages",
    "django_tasks",
    "django_tasks_db",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rebrace.web.pages.middleware.headers.Headers",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "rebrace.web.pages.middleware.sizes.Sizes",
    "rebrace.web.pages.middleware.limits.Limits",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
# Pages are rendered by rebrace.screens; Django's own templates are not used.
TEMPLATES: list[dict[str, object]] = []

DATABASES = database.databases(ENVIRONMENT)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LOGGING = logs.LOGGING

CONTENT_SECURITY_POLICY = security.CONTENT_SECURITY_POLICY
PERMISSIONS_POLICY = security.PERMISSIONS_POLICY
SECURE_HSTS_SECONDS = security.HSTS_SECONDS if OVER_TLS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.tls is Tls.PROXY else None
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
PERSON_COOKIE_NAME: str = security.cookie("rebrace", ENVIRONMENT.tls)
PERSON_COOKIE_SECURE: bool = OVER_TLS
CSRF_COOKIE_NAME = security.cookie("rebrace-form", ENVIRONMENT.tls)
CSRF_COOKIE_SECURE = OVER_TLS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "rebrace.web.pages.errors.forged"

# A form of ours is a few hundred bytes; a batch of facts has a limit of its own.
DATA_UPLOAD_MAX_MEMORY_SIZE = 300_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
FORM_BYTES_MOST = 64_000
API_BYTES_MOST = 256_000

STATIC_URL = "/static/"
STATIC_ROOT = str(ENVIRONMENT.home / "static")
# Every address that our pages name carries a digest of the file, so a browser may keep it for ever.
WHITENOISE_IMMUTABLE_FILE_TEST = "^/static/"
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_ADD_HEADERS_FUNCTION = security.file_headers

RATE_LIMITS_STORAGE = ENVIRONMENT.limits
EXTRA_CONTENT = ENVIRONMENT.content
DEFAULT_LOCALE = ENVIRONMENT.locale
MEASURES = ENVIRONMENT.measures
PROXIES = ENVIRONMENT.proxies
REACH = ENVIRONMENT.reach
PUSH_CONTACT = ENVIRONMENT.contact or f"https://{ENVIRONMENT.hosts[0].removeprefix('.')}"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
