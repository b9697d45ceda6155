// Runs dev.lectern.operations.cli.ViewsCommand on the selected JDK: on the database that is named, or on the embedded one, if it runs.
def setting = { session.userProperties.getProperty(it) ?: project.properties.getProperty(it) }
def java = project.properties['liberty.env.JAVA_HOME'] + '/bin/java'
def command = [java, '-cp', project.testClasspathElements.join(File.pathSeparator), 'dev.lectern.operations.cli.ViewsCommand']
def run = new ProcessBuilder(command + (setting('do') ?: '').tokenize()).directory(project.basedir).inheritIO()
def password = new File(setting('lectern.data'), 'variables/DB_PASSWORD')
if (!run.environment().containsKey('DB_URL')) run.environment().put('DB_URL', "jdbc:postgresql://127.0.0.1:${setting('db.port')}/lectern" as String)
if (!run.environment().containsKey('DB_PASSWORD') && password.exists()) run.environment().put('DB_PASSWORD', password.text.strip())
def code = run.start().waitFor()
if (code != 0) System.exit(code)
