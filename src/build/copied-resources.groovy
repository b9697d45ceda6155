// Removes from target/ what the tree has not got any more, such as the schemas of another branch: Maven only adds to what
// it copied before. It looks at folders that hold nothing else: schemas, migrations and scenarios.
import static groovy.io.FileType.FILES

def removeStale = { List resources, List<String> outputs ->
  resources.findAll { it.targetPath }.each { resource ->
    outputs.collect { new File(it, resource.targetPath) }.findAll { it.exists() }.each { copies ->
      def stale = []
      copies.eachFileRecurse(FILES) {
        def original = new File(resource.directory, copies.toPath().relativize(it.toPath()).toString())
        if (!original.exists()) stale << it
      }
      stale.each { it.delete() }
    }
  }
}
def packed = new File(project.properties['classes'], 'lectern/WEB-INF/classes').path
removeStale(project.resources, [project.build.outputDirectory, packed])
removeStale(project.testResources, [project.build.testOutputDirectory])
